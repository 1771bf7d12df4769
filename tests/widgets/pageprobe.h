// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

#include <QSignalSpy>
#include <QTest>

// How tests of pages reach into them.

namespace widgets {

template <class T>
T* child(QWidget& page, const char* name)
{
    return page.findChild<T*>(QString::fromLatin1(name));
}

inline void showOn(Page& page, std::shared_ptr<const reliability::ReviewData> data)
{
    page.resize(1100, 700);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setReview(std::move(data));
}

template <class T>
reliability::Edit<T> lastEdit(const QSignalSpy& spy)
{
    return std::get<reliability::Edit<T>>(spy.last().front().value<reliability::AnyEdit>());
}

}
