// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/safesvg.h"

#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace widgets {

namespace {

bool allowedElement(QStringView name)
{
    static const QStringList allowed{
        QStringLiteral("svg"),
        QStringLiteral("g"),
        QStringLiteral("path"),
        QStringLiteral("rect"),
        QStringLiteral("circle"),
        QStringLiteral("ellipse"),
        QStringLiteral("line"),
        QStringLiteral("polyline"),
        QStringLiteral("polygon"),
        QStringLiteral("text"),
        QStringLiteral("tspan"),
        QStringLiteral("title"),
        QStringLiteral("desc"),
        QStringLiteral("defs"),
        QStringLiteral("clipPath"),
        QStringLiteral("pattern"),
        QStringLiteral("use"),
        QStringLiteral("symbol"),
        QStringLiteral("marker"),
        QStringLiteral("mask"),
        QStringLiteral("linearGradient"),
        QStringLiteral("radialGradient"),
        QStringLiteral("stop"),
        QStringLiteral("image"),
    };
    return allowed.contains(name);
}

// References to the figure's own ids get its prefix; pictures may be inline data; anything else has no value.
QString safeValue(QStringView name, const QString& value, const QString& prefix)
{
    static const QRegularExpression own(QStringLiteral("url\\(\\s*['\"]?#([^)'\"\\s]+)['\"]?\\s*\\)"));
    if (name == QLatin1String("id")) return prefix + value;
    if (name == QLatin1String("href")) {
        if (value.startsWith(u'#')) return u'#' + prefix + value.mid(1);
        return value.startsWith(QLatin1String("data:image/png;base64,")) ? value : QString();
    }
    QString safe = value;
    safe.replace(own, QStringLiteral("url(#%1\\1)").arg(prefix));
    const bool foreign = QString(safe).remove(own).contains(QLatin1String("url("), Qt::CaseInsensitive) ||
                         safe.contains(QLatin1String("@import"), Qt::CaseInsensitive) || safe.contains(u'\\');
    return foreign ? QString() : safe;
}

// False where there is no root element, or a document type that declares entities before it.
bool toRoot(QXmlStreamReader& in)
{
    while (!in.atEnd() && !in.isStartElement()) {
        in.readNext();
        if (in.isDTD() && !in.entityDeclarations().isEmpty()) return false;
    }
    return in.isStartElement();
}

void copyStart(const QXmlStreamReader& in, QXmlStreamWriter& out, const QString& prefix)
{
    const bool root = in.name() == QLatin1String("svg");
    out.writeStartElement(in.name().toString());
    if (root) out.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
    for (const QXmlStreamAttribute& attribute : in.attributes()) {
        if (attribute.name().startsWith(QLatin1String("on"), Qt::CaseInsensitive)) continue;
        const bool plain = attribute.namespaceUri().isEmpty() || attribute.name() == QLatin1String("href");
        const QString value = plain ? safeValue(attribute.name(), attribute.value().toString(), prefix) : QString();
        if (!value.isEmpty()) out.writeAttribute(attribute.name().toString(), value);
    }
}

}

QByteArray safeSvg(const QByteArray& svg, const QString& prefix)
{
    QXmlStreamReader in(svg);
    QByteArray safe;
    QXmlStreamWriter out(&safe);
    if (!toRoot(in) || in.name() != QLatin1String("svg")) return {};
    copyStart(in, out, prefix);
    for (int depth = 1; depth > 0 && !in.atEnd();) {
        in.readNext();
        if (in.isStartElement() && !allowedElement(in.name())) {
            in.skipCurrentElement();
        } else if (in.isStartElement()) {
            copyStart(in, out, prefix);
            ++depth;
        } else if (in.isEndElement()) {
            out.writeEndElement();
            --depth;
        } else if (in.isCharacters()) {
            out.writeCharacters(in.text().toString());
        }
    }
    return in.hasError() ? QByteArray() : safe;
}

}
