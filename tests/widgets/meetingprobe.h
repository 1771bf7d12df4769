// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/reviewfixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

/// What tests of the meeting on the review page share: its records, and its keys.
namespace meeting {

using namespace reliability;

inline std::shared_ptr<ReviewData> copy(const std::shared_ptr<const ReviewData>& data)
{
    return std::make_shared<ReviewData>(*data);
}

inline Attendance came(const ReviewData& data, ReviewRole role, const char* name)
{
    Attendance a;
    a.id = {11};
    a.uid = uidFrom(name);
    a.review = data.record;
    a.role = role;
    a.name = name;
    return a;
}

inline Signature signedBy(const ReviewData& data, ReviewRole role, const char* name)
{
    Signature s;
    s.review = data.record;
    s.role = role;
    s.name = name;
    s.at = data.asOf;
    return s;
}

/// One data set in which nothing stands against a signature.
inline std::shared_ptr<ReviewData> complete()
{
    auto data = copy(reviewfixture::review());
    ReviewNote note;
    note.kind = NoteKind::acknowledgement;
    note.text = "the sensor is being replaced";
    data->meeting.notes = {note};
    data->meeting.attendance = {came(*data, ReviewRole::mle, "mle-1"), came(*data, ReviewRole::sre, "sre-1")};
    return data;
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

inline void go(Qt::Key item)
{
    press(Qt::Key_G);
    press(item);
}

inline void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

}
