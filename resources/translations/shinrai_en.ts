<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionLog</name>
    <message numerus="yes">
        <source>%n ideas that are no action yet</source>
        <translation>
            <numerusform>%n idea that is no action yet</numerusform>
            <numerusform>%n ideas that are no action yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blameless</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n d in this phase</source>
        <translation>
            <numerusform>%n d in this phase</numerusform>
            <numerusform>%n d in this phase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unmet</source>
        <translation>
            <numerusform>%n unmet</numerusform>
            <numerusform>%n unmet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message numerus="yes">
        <source>Please answer the questions to you before the meeting, in the triage or in the postmortem they are about: %n question(s).</source>
        <translation>
            <numerusform>Please answer the questions to you before the meeting, in the triage or in the postmortem they are about: %n question.</numerusform>
            <numerusform>Please answer the questions to you before the meeting, in the triage or in the postmortem they are about: %n questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentFigures</name>
    <message numerus="yes">
        <source>In %n more it is a potential cause</source>
        <translation>
            <numerusform>In %n more it is a potential cause</numerusform>
            <numerusform>In %n more it is a potential cause</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentHistories</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Objectives</name>
    <message numerus="yes">
        <source>exhausted %n time(s) (%1 in all)</source>
        <translation>
            <numerusform>exhausted %n time (%1 in all)</numerusform>
            <numerusform>exhausted %n times (%1 in all)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in trial</source>
        <translation>
            <numerusform>%n in trial</numerusform>
            <numerusform>%n in trial</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message numerus="yes">
        <source>same day, %n years ago</source>
        <translation>
            <numerusform>same day, %n year ago</numerusform>
            <numerusform>same day, %n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>%1: %n failed run(s)</source>
        <translation>
            <numerusform>%1: %n failed run</numerusform>
            <numerusform>%1: %n failed runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::WindowController</name>
    <message numerus="yes">
        <source>%n row(s) new or changed.</source>
        <translation>
            <numerusform>%n row new or changed.</numerusform>
            <numerusform>%n rows new or changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::BudgetsPart</name>
    <message numerus="yes">
        <source>%n healthy or without budget: </source>
        <translation>
            <numerusform>%n healthy or without budget: </numerusform>
            <numerusform>%n healthy or without budget: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ChangesPart</name>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::EditorPage</name>
    <message numerus="yes">
        <source>%n more of this kind</source>
        <translation>
            <numerusform>%n more of this kind</numerusform>
            <numerusform>%n more of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::EditorSections</name>
    <message numerus="yes">
        <source>Timeline (%n proposed)</source>
        <translation>
            <numerusform>Timeline (%n proposed)</numerusform>
            <numerusform>Timeline (%n proposed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::LogPage</name>
    <message numerus="yes">
        <source>In the bin (%n)</source>
        <translation>
            <numerusform>In the bin (%n)</numerusform>
            <numerusform>In the bin (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) new, </source>
        <translation>
            <numerusform>%1: %n row new, </numerusform>
            <numerusform>%1: %n rows new, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n row rejected.</numerusform>
            <numerusform>%n rows rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n postmortem(s) new, </source>
        <translation>
            <numerusform>%1: %n postmortem new, </numerusform>
            <numerusform>%1: %n postmortems new, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s) read, </source>
        <translation>
            <numerusform>%1: %n change read, </numerusform>
            <numerusform>%1: %n changes read, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name are there. Replace them?</source>
        <translation>
            <numerusform>%n file of the same name is there. Replace it?</numerusform>
            <numerusform>%n files of the same name are there. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::MatrixView</name>
    <message numerus="yes">
        <source>%1: %2, %n item(s)</source>
        <translation>
            <numerusform>%1: %2, %n item</numerusform>
            <numerusform>%1: %2, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::PhasePage</name>
    <message numerus="yes">
        <source>Criteria: %n open</source>
        <translation>
            <numerusform>Criteria: %n open</numerusform>
            <numerusform>Criteria: %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::PortfolioPage</name>
    <message numerus="yes">
        <source>%n trial(s), not counted</source>
        <translation>
            <numerusform>%n trial, not counted</numerusform>
            <numerusform>%n trials, not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ReadBackPart</name>
    <message numerus="yes">
        <source>Data changed since: %n figure(s) would be different today.</source>
        <translation>
            <numerusform>Data changed since: %n figure would be different today.</numerusform>
            <numerusform>Data changed since: %n figures would be different today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::SourcesPage</name>
    <message numerus="yes">
        <source>%n import(s), newest first</source>
        <translation>
            <numerusform>%n import, newest first</numerusform>
            <numerusform>%n imports, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TriagePage</name>
    <message numerus="yes">
        <source>%n item(s), largest budget first</source>
        <translation>
            <numerusform>%n item, largest budget first</numerusform>
            <numerusform>%n items, largest budget first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a cause</source>
        <translation>
            <numerusform>%n needs a cause</numerusform>
            <numerusform>%n need a cause</numerusform>
        </translation>
    </message>
</context>
</TS>
