// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QTranslator>

namespace support {

/// A translation made of a few pairs of source text and translation, whatever their context; in force while it lives.
class TableTranslator final : public QTranslator {
public:
    explicit TableTranslator(QMap<QString, QString> pairs) : m_pairs(std::move(pairs))
    {
        QCoreApplication::installTranslator(this);
    }
    ~TableTranslator() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return m_pairs.isEmpty(); }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return m_pairs.value(QString::fromUtf8(source));
    }

private:
    QMap<QString, QString> m_pairs;
};

}
