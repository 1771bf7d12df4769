// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style.h"

#include "widgets/tokens.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTreeView>

namespace widgets {
namespace {

struct Least {
    QStyle::ContentsType type;
    int height;
};

constexpr std::array leastHeights{
    Least{QStyle::CT_PushButton, metric::control},
    Least{QStyle::CT_LineEdit, metric::control},
    Least{QStyle::CT_ComboBox, metric::control},
    Least{QStyle::CT_SpinBox, metric::control},
    Least{QStyle::CT_HeaderSection, metric::row},
    Least{QStyle::CT_ItemViewItem, metric::row},
    Least{QStyle::CT_ToolButton, metric::hit},
    Least{QStyle::CT_MenuItem, metric::hit},
    Least{QStyle::CT_CheckBox, metric::hit},
    Least{QStyle::CT_RadioButton, metric::hit},
    Least{QStyle::CT_TabBarTab, metric::control},
};

void drawFocusRing(QPainter& painter, QRectF rect, const Colours& c)
{
    const double half = metric::focusRing / 2.0;
    painter.setPen(QPen(c.focus, metric::focusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), metric::controlRadius, metric::controlRadius);
}

void drawFrame(QPainter& painter, QRectF rect, const QBrush& fill, const QPen& pen)
{
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), metric::controlRadius, metric::controlRadius);
}

QColor buttonFill(const QStyleOption& option, const Colours& c)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (!(option.state & QStyle::State_Enabled)) return c.window;
    if (button != nullptr && button->features & QStyleOptionButton::DefaultButton) return c.link;
    if (option.state & (QStyle::State_Sunken | QStyle::State_On)) return c.selection;
    return option.state & QStyle::State_MouseOver ? c.hover : c.surface;
}

void drawButton(QPainter& painter, const QStyleOption& option, const Colours& c)
{
    const QColor fill = buttonFill(option, c);
    const QColor edge = fill == c.link ? c.link : option.state & QStyle::State_Enabled ? c.border : c.grid;
    drawFrame(painter, option.rect, fill, QPen(edge, metric::border));
    if (!(option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)) return;
    drawFocusRing(painter, option.rect, c);
    // On the filled button the ring has the colour of the fill: a second one within parts them.
    if (fill != c.link) return;
    const double inset = metric::focusRing;
    painter.setPen(QPen(c.onLink, metric::border));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset + 0.5, inset + 0.5, -inset - 0.5, -inset - 0.5),
                            metric::controlRadius - 1,
                            metric::controlRadius - 1);
}

void drawLineEdit(QPainter& painter, const QStyleOption& option, const Colours& c)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    drawFrame(painter, option.rect, enabled ? c.surface : c.window, QPen(enabled ? c.border : c.grid, metric::border));
    if (option.state & QStyle::State_HasFocus) drawFocusRing(painter, option.rect, c);
}

bool isPartOfField(const QWidget* edit)
{
    const QWidget* parent = edit != nullptr ? edit->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(parent) != nullptr;
}

struct Arrow {
    QStyle::ComplexControl control;
    QStyle::SubControl part;
    QStyle::PrimitiveElement sign;
};

constexpr std::array arrows{
    Arrow{QStyle::CC_ComboBox, QStyle::SC_ComboBoxArrow, QStyle::PE_IndicatorArrowDown},
    Arrow{QStyle::CC_SpinBox, QStyle::SC_SpinBoxUp, QStyle::PE_IndicatorArrowUp},
    Arrow{QStyle::CC_SpinBox, QStyle::SC_SpinBoxDown, QStyle::PE_IndicatorArrowDown},
};

void drawHeader(QPainter& painter, const QStyleOption& option, const Colours& c)
{
    painter.fillRect(option.rect, c.surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metric::border), c.border);
}

}

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget)
{
    if (auto* table = qobject_cast<QTableView*>(widget)) table->setShowGrid(false);
    QProxyStyle::polish(widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin: return scaled(space::s) + 2;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return scaled(metric::icon);
    case PM_HeaderMargin: return scaled(space::s) + 3; // heads stand over the texts of their cells
    case PM_ScrollBarExtent: return scaled(space::m);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Table_GridLineColor: return static_cast<int>(colours(option ? option->palette : QPalette()).grid.rgb());
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents) return rect;
    return rect.adjusted(scaled(space::xs), 0, -scaled(space::xs), 0);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) result.rwidth() += scaled(space::m);
    if (type == CT_ToolButton) result.setWidth(std::max(result.width(), scaled(metric::hit)));
    for (const auto& least : leastHeights)
        if (least.type == type) result.setHeight(std::max(result.height(), scaled(least.height)));
    return result;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Colours& c = colours(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_PanelButtonCommand: drawButton(*painter, *option, c); break;
    case PE_PanelLineEdit:
        if (isPartOfField(widget)) break; // the field has drawn the frame
        drawLineEdit(*painter, *option, c);
        break;
    case PE_FrameLineEdit: break;
    case PE_FrameFocusRect: drawFocusRing(*painter, option->rect, c); break;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

// A field that one types into and that has arrows: one frame around both.
void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const bool typed = control == CC_SpinBox || (control == CC_ComboBox && combo != nullptr && combo->editable);
    if (!typed) return QProxyStyle::drawComplexControl(control, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawLineEdit(*painter, *option, colours(option->palette));
    painter->restore();
    for (const Arrow& arrow : arrows) {
        if (arrow.control != control) continue;
        QStyleOption part(*option);
        part.rect = subControlRect(control, option, arrow.part, widget);
        drawPrimitive(arrow.sign, &part, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        return drawHeader(*painter, *option, colours(option->palette));
    if (element == CE_PushButtonLabel && button != nullptr && button->features & QStyleOptionButton::DefaultButton) {
        QStyleOptionButton onFill = *button;
        if (onFill.state & State_Enabled)
            onFill.palette.setColor(QPalette::ButtonText, colours(option->palette).onLink);
        return QProxyStyle::drawControl(element, &onFill, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

}
