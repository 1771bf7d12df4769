// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokens.h"

#include "widgets/style.h"

#include <QApplication>
#include <QLocale>
#include <algorithm>

namespace widgets {
namespace {

constexpr QColor hex(unsigned rgb)
{
    return {static_cast<int>(rgb >> 16), static_cast<int>(rgb >> 8 & 0xff), static_cast<int>(rgb & 0xff)};
}

constexpr StatusColours status(unsigned text, unsigned chipText, unsigned chipFill)
{
    return {hex(text), hex(chipText), hex(chipFill)};
}

constexpr BandColours band(unsigned fill, unsigned edge) { return {hex(fill), hex(edge)}; }

// Any series is at least 3:1 on any band, any text 4.5:1; the tests of the parts compute it.
constexpr Colours light{
    .window = hex(0xF4F5F7),
    .surface = hex(0xFFFFFF),
    .stripe = hex(0xFAFBFC),
    .text1 = hex(0x1B1F24),
    .text2 = hex(0x535C66),
    .text3 = hex(0x6B7480),
    .link = hex(0x005FA8),
    .focus = hex(0x1964CD),
    .border = hex(0x848D98),
    .grid = hex(0xE4E7EB),
    .selection = hex(0xD6E6FA),
    .hover = hex(0xEDF1F6),
    .onLink = hex(0xFFFFFF),
    .below = band(0xFDF3F2, 0xE9BDB8),
    .warning = band(0xFDF8EA, 0xE4D39C),
    .incident = band(0xF6F3FA, 0xB7A6D2),
    .excluded = band(0xF5F6F7, 0xC6CCD3),
    .gap = band(0xFFFFFF, 0xD3D8DE),
    .series = {hex(0x1964CD), hex(0xC17D18), hex(0x9A3D77), hex(0x139C72), hex(0x303237), hex(0xB82400)},
    .status = {status(0x8C0C14, 0x7D0E14, 0xFBE3E0),
               status(0x8E6813, 0x6B4700, 0xFBEFCF),
               status(0x6C6E72, 0x4A5058, 0xE9ECEF),
               status(0x00704F, 0x00573E, 0xDDF2EA),
               status(0x535C66, 0x535C66, 0xF4F5F7)},
};

constexpr Colours dark{
    .window = hex(0x16191D),
    .surface = hex(0x1E2228),
    .stripe = hex(0x21262D),
    .text1 = hex(0xE8ECF1),
    .text2 = hex(0xB3BCC6),
    .text3 = hex(0x929CA8),
    .link = hex(0x7CBEF5),
    .focus = hex(0x6DB6F2),
    .border = hex(0x7A8591),
    .grid = hex(0x2E343C),
    .selection = hex(0x1F3A57),
    .hover = hex(0x282E36),
    .onLink = hex(0x16191D),
    .below = band(0x3A1E1D, 0x7C4440),
    .warning = band(0x36300F, 0x746722),
    .incident = band(0x2B2735, 0x75689A),
    .excluded = band(0x262B32, 0x4C545E),
    .gap = band(0x1E2228, 0x414952),
    .series = {hex(0x2E7EE4), hex(0xEFC22C), hex(0xA56C8D), hex(0x40C596), hex(0xE9F4FF), hex(0xE05622)},
    .status = {status(0xFF6F61, 0xFFB4AB, 0x4A1A16),
               status(0xF2BE3E, 0xFFD98A, 0x43330A),
               status(0xA3ACB6, 0xC4CCD4, 0x2E343C),
               status(0x3CC39A, 0x8FE3C7, 0x12392E),
               status(0xB3BCC6, 0xB3BCC6, 0x16191D)},
};

struct Type {
    Role role;
    int pixels;
    QFont::Weight weight;
};

constexpr std::array types{
    Type{Role::pageTitle, 24, QFont::DemiBold},
    Type{Role::headerFigure, 28, QFont::DemiBold},
    Type{Role::keyFigure, 18, QFont::DemiBold},
    Type{Role::section, 15, QFont::DemiBold},
    Type{Role::body, 13, QFont::Normal},
    Type{Role::strong, 13, QFont::DemiBold},
    Type{Role::secondary, 12, QFont::Normal},
    Type{Role::small, 11, QFont::Normal},
    Type{Role::smallStrong, 11, QFont::DemiBold},
    Type{Role::mono, 12, QFont::Normal},
};
constexpr int bodyPixels = 13;
constexpr int smallestJapanese = 12;

int pixelsOf(const Type& type)
{
    const bool japanese = QLocale().language() == QLocale::Japanese;
    return japanese ? std::max(type.pixels, smallestJapanese) : type.pixels;
}

void setDisabled(QPalette& p, const Colours& c)
{
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, c.text3);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    p.setColor(QPalette::Disabled, QPalette::Button, c.window);
}

}

const Colours& colours(Theme theme) { return theme == Theme::dark ? dark : light; }

Theme themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Theme::dark : Theme::light;
}

const Colours& colours(const QPalette& palette) { return colours(themeOf(palette)); }

QFont font(Role role) { return font(role, scale()); }

QFont font(Role role, double factor)
{
    const auto& type = *std::find_if(types.begin(), types.end(), [role](const Type& t) { return t.role == role; });
    QFont f;
    // Several families, else Japanese falls back to whatever CJK font comes first: often the Chinese forms.
    if (role == Role::mono)
        f.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK JP")});
    else f.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("DejaVu Sans")});
    f.setPixelSize(qRound(pixelsOf(type) * factor));
    f.setWeight(type.weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    f.setFeature("tnum", 1); // figures of one width, so that columns of them stand in line
#endif
    return f;
}

double scale()
{
    const int pixels = QGuiApplication::font().pixelSize();
    return pixels > 0 ? std::clamp(pixels / double(bodyPixels), 1.0, 2.0) : 1.0;
}

int scaled(int pixels) { return qRound(pixels * scale()); }

QPalette palette(Theme theme)
{
    const Colours& c = colours(theme);
    const std::array<std::pair<QPalette::ColorRole, QColor>, 20> roles{{
        {QPalette::Window, c.window},
        {QPalette::WindowText, c.text1},
        {QPalette::Base, c.surface},
        {QPalette::AlternateBase, c.stripe},
        {QPalette::Text, c.text1},
        {QPalette::PlaceholderText, c.text3},
        {QPalette::Button, c.surface},
        {QPalette::ButtonText, c.text1},
        {QPalette::BrightText, c.onLink},
        {QPalette::Highlight, c.selection},
        {QPalette::HighlightedText, c.text1},
        {QPalette::Link, c.link},
        {QPalette::LinkVisited, c.link},
        {QPalette::ToolTipBase, c.surface},
        {QPalette::ToolTipText, c.text1},
        {QPalette::Light, c.surface},
        {QPalette::Midlight, c.hover},
        {QPalette::Mid, c.grid},
        {QPalette::Dark, c.border},
        {QPalette::Shadow, c.border},
    }};
    QPalette p;
    for (const auto& [role, colour] : roles) p.setColor(role, colour);
    setDisabled(p, c);
    return p;
}

Theme desktopTheme()
{
    const QPalette ours = QApplication::palette();
    // An empty palette takes ours back; what stands then is the desktop's.
    QApplication::setPalette(QPalette());
    const Theme theme = themeOf(QApplication::palette());
    QApplication::setPalette(ours);
    return theme;
}

void applyTheme(QApplication& application, Theme theme, int percent)
{
    const double factor = std::clamp(percent, 100, 200) / 100.0;
    application.setFont(font(Role::body, factor));
    application.setStyle(new Style);
    application.setPalette(palette(theme));
}

}
