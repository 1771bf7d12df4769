// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page.h"

#include "widgets/models/words.h"
#include "widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace widgets {
namespace {

constexpr int sentenceWidth = 640;

// A page is as high as the window; with large text it is higher, and scrolls. It is never wider.
class PageArea final : public QScrollArea {
public:
    explicit PageArea(QWidget* content)
    {
        setObjectName(QStringLiteral("pageArea"));
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(content);
        content->installEventFilter(this);
    }

    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width(), QScrollArea::minimumSizeHint().height()};
    }
    QSize sizeHint() const override { return widget()->sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            fit();
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }

private:
    void fit()
    {
        const QLayout* layout = widget()->layout();
        if (layout == nullptr) return;
        const QSize least = layout->totalMinimumSize(), room = viewport()->size();
        const int width = std::max(room.width(), least.width());
        const int height = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : least.height();
        widget()->resize(width, std::max(room.height(), height));
    }
};

}

Page::Page(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_content(new QWidget)
    , m_message(new QWidget)
    , m_sentence(new QLabel)
    , m_buttons(new QVBoxLayout)
{
    m_sentence->setObjectName(QStringLiteral("pageMessage"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_buttons->setAlignment(Qt::AlignHCenter);
    m_buttons->setSpacing(scaled(space::s));
    auto* column = new QVBoxLayout(m_message);
    column->addStretch(2);
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_sentence, 100); // up to its width, then what is left is on both sides
    line->addStretch(1);
    m_sentence->setMaximumWidth(scaled(sentenceWidth));
    column->addLayout(line);
    column->addSpacing(scaled(space::l));
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_area = new PageArea(m_content);
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_message);
    showLoading();
}

Page::~Page() = default;

void Page::setReview(std::shared_ptr<const reliability::ReviewData> review)
{
    m_given = std::move(review);
    take();
}

void Page::setZone(std::optional<reliability::Zone> zone)
{
    m_zone = std::move(zone);
    take();
}

// Another zone is another copy of the lists; the projects themselves are shared.
void Page::take()
{
    m_review = m_given;
    if (!m_given) return showLoading();
    if (m_zone) {
        auto shown = std::make_shared<reliability::ReviewData>(*m_given);
        shown->zone = *m_zone;
        m_review = std::move(shown);
    }
    refresh();
}

void Page::showLoading() { showMessage(State::loading, tr("Loading the figures ..."), {}); }

void Page::showEmpty(const QString& sentence, std::vector<PageAction> actions)
{
    showMessage(State::empty, sentence, actions);
}

void Page::showError(const reliability::Error& error, std::vector<PageAction> actions)
{
    showMessage(State::error, models::sentence(error), actions);
}

void Page::showReady()
{
    m_state = State::ready;
    m_stack->setCurrentWidget(m_area);
}

void Page::showMessage(State state, const QString& sentence, const std::vector<PageAction>& actions)
{
    m_state = state;
    m_sentence->setFont(widgets::font(Role::section));
    m_sentence->setText(sentence);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const PageAction& action : actions) {
        auto* button = new QPushButton(action.text, m_message);
        button->setObjectName(action.objectName);
        button->setDefault(&action == &actions.front());
        connect(button, &QPushButton::clicked, this, action.run);
        m_buttons->addWidget(button);
    }
    m_stack->setCurrentWidget(m_message);
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    if (m_review) refresh();
    else if (m_state == State::loading) showLoading();
}

}
