// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/signoff.h"

#include "widgets/models/dates.h"
#include "widgets/models/meeting.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace widgets {

using namespace reliability;

namespace {

constexpr int nameWidth = 168, reasonWidth = 320;
constexpr std::array roles{ReviewRole::mle, ReviewRole::sre};

constexpr std::size_t place(ReviewRole role) { return static_cast<std::size_t>(role); }

template <class W>
W* named(const QString& name)
{
    auto* widget = new W;
    widget->setObjectName(name);
    return widget;
}

}

SignOff::SignOff(QWidget* parent)
    : QWidget(parent)
    , m_solo(named<QCheckBox>(QStringLiteral("signSolo")))
    , m_reason(named<QLineEdit>(QStringLiteral("soloReason")))
    , m_problem(new Label(Role::body, Tone::secondary, "signProblem"))
{
    for (const ReviewRole role : roles) addLine(role);
    build();
    m_problem->setWordWrap(true);
    connect(m_solo, &QCheckBox::toggled, this, &SignOff::showState);
    connect(m_reason, &QLineEdit::textEdited, this, &SignOff::showState);
    connect(m_reason, &QLineEdit::returnPressed, this, &SignOff::signNext);
}

void SignOff::addLine(ReviewRole role)
{
    const QString suffix = models::text(reliability::name(role));
    m_lines[place(role)] = {new Label(Role::strong),
                            named<QComboBox>(QStringLiteral("signer-") + suffix),
                            named<QPushButton>(QStringLiteral("sign-") + suffix),
                            new Label(Role::body, Tone::main, qPrintable(QStringLiteral("signed-") + suffix))};
    Line& line = m_lines[place(role)];
    line.name->setEditable(true);
    line.name->setFixedWidth(scaled(nameWidth));
    line.sign->setAutoDefault(true); // Enter presses it
    connect(line.name, &QComboBox::currentTextChanged, this, &SignOff::showState);
    connect(line.sign, &QPushButton::clicked, this, [this, role] { sign(role); });
}

void SignOff::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(space::m));
    grid->setVerticalSpacing(scaled(space::s));
    grid->setColumnStretch(3, 1);
    for (int row = 0; row < static_cast<int>(m_lines.size()); ++row) {
        const Line& line = m_lines[static_cast<std::size_t>(row)];
        grid->addWidget(line.role, row, 0);
        grid->addWidget(line.name, row, 1);
        grid->addWidget(line.sign, row, 2);
        grid->addWidget(line.done, row, 1, 1, 3);
    }
    auto* alone = new Flow;
    alone->setSpacing(scaled(space::s));
    m_reason->setFixedWidth(scaled(reasonWidth));
    alone->addWidget(m_solo);
    alone->addWidget(m_reason);
    grid->addLayout(alone, 2, 0, 1, 4);
    grid->addWidget(m_problem, 3, 0, 1, 4);
}

// Those at the roll call first: who signs was here.
void SignOff::fillNames(const Line& line, ReviewRole role)
{
    const QSignalBlocker quiet(line.name);
    const QString typed = line.name->currentText();
    line.name->clear();
    for (const bool here : {true, false})
        for (const models::Person& person : models::peopleOf(*m_review))
            if (person.role == role && person.here.has_value() == here) line.name->addItem(models::text(person.name));
    const bool kept = !typed.isEmpty() && line.name->lineEdit()->isModified();
    if (kept) line.name->setCurrentText(typed);
    else line.name->setCurrentIndex(line.name->count() > 0 ? 0 : -1);
}

void SignOff::setReview(const ReviewData& review)
{
    m_review = &review;
    for (const ReviewRole role : roles) fillNames(m_lines[place(role)], role);
    showState();
}

Signature SignOff::wanted(ReviewRole role) const
{
    Signature signature;
    signature.review = models::frozenOf(*m_review)->id;
    signature.role = role;
    signature.name = models::utf8(m_lines[place(role)].name->currentText().trimmed());
    signature.solo = m_solo->isChecked();
    signature.reason = signature.solo ? models::utf8(m_reason->text().trimmed()) : std::string();
    return signature;
}

void SignOff::showState()
{
    if (!m_review) return;
    const bool recording = models::isRecording(*m_review);
    QString problem = models::frozenOf(*m_review) ? QString() : tr("Freeze the week first.");
    bool alone = false;
    for (const ReviewRole role : roles) {
        const Line& line = m_lines[place(role)];
        const Signature* given = models::signatureOf(m_review->meeting, role);
        const auto against = recording ? obstacle(wanted(role), *m_review) : std::nullopt;
        line.name->setVisible(!given);
        line.sign->setVisible(!given);
        line.done->setVisible(given);
        line.name->setEnabled(recording);
        line.sign->setEnabled(recording && !against);
        line.sign->setToolTip(against ? models::sentence(*against) : QString());
        if (given) line.done->setText(models::signatureText(*given, *m_review));
        else if (against && problem.isEmpty()) problem = models::sentence(*against);
        const bool asked = m_asked && m_asked->role == role;
        if (asked && (given || !recording || m_asked != wanted(role))) m_asked.reset();
        alone |= !given && (against == Obstacle::samePerson || against == Obstacle::reasonMissing);
    }
    m_solo->setVisible(recording && (alone || m_solo->isChecked()));
    m_reason->setVisible(recording && m_solo->isChecked());
    if (m_asked) problem = question();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void SignOff::signNext()
{
    if (!m_review || !models::isRecording(*m_review)) return;
    const auto next =
        std::ranges::find_if(roles, [this](ReviewRole role) { return !models::signatureOf(m_review->meeting, role); });
    const auto against = obstacle(wanted(*next), *m_review);
    if (!against) return sign(*next);
    if (against == Obstacle::samePerson) m_solo->setFocus(Qt::OtherFocusReason);
    if (against == Obstacle::reasonMissing) m_reason->setFocus(Qt::OtherFocusReason);
    if (against == Obstacle::nameMissing) m_lines[place(*next)].name->setFocus(Qt::OtherFocusReason);
}

void SignOff::sign(ReviewRole role)
{
    const Signature signature = wanted(role);
    if (m_asked != signature) return ask(signature);
    m_asked.reset();
    if (m_from) m_from->setFocus(Qt::OtherFocusReason); // the button goes, and what has the keys takes the next role's
    Q_EMIT editRequested(Edit<Signature>{std::nullopt, signature, {}});
}

void SignOff::ask(const Signature& signature)
{
    QPushButton* button = m_lines[place(signature.role)].sign;
    QWidget* now = QApplication::focusWidget();
    m_from = now && now != button ? now : nullptr;
    m_asked = signature;
    showState();
    button->setFocus(Qt::OtherFocusReason);
}

QString SignOff::question() const
{
    return models::filled(tr("Sign this week as %1? Enter or Ctrl+Enter signs; it is read-only once both have."),
                          {models::personText(m_asked->role, m_asked->name)});
}

void SignOff::retranslate()
{
    for (const ReviewRole role : roles) {
        const Line& line = m_lines[place(role)];
        const QString word = models::word(role);
        line.role->setText(word);
        line.name->setAccessibleName(tr("Who signs as %1").arg(word));
        line.name->lineEdit()->setAccessibleName(tr("Who signs as %1").arg(word));
        line.sign->setText(tr("Sign as %1").arg(word));
    }
    m_solo->setText(tr("I am alone: one person signs for both roles"));
    m_reason->setAccessibleName(tr("Why one person signs for both roles"));
    m_reason->setPlaceholderText(tr("Reason"));
    showState();
}

}
