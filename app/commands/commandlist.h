// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace app {

// What the rows of the table of commands point to; each pair lives in a file named like its command.

reliability::Result<Outcome> runInit(const Call& call);
reliability::Json schemaOfInit();
reliability::Result<Outcome> runApply(const Call& call);
reliability::Json schemaOfApply();
reliability::Result<Outcome> runImportCsv(const Call& call);
reliability::Result<Outcome> runImportChanges(const Call& call);
reliability::Result<Outcome> runImportPostmortems(const Call& call);
reliability::Result<Outcome> runImportMlflow(const Call& call);
reliability::Result<Outcome> runImportSql(const Call& call);
reliability::Result<Outcome> runSync(const Call& call);
reliability::Result<Outcome> runSourceList(const Call& call);
reliability::Result<Outcome> runSourceRemove(const Call& call);
reliability::Result<Outcome> runImportPrometheus(const Call& call);
reliability::Result<Outcome> runImportOpenMetrics(const Call& call);
reliability::Json schemaOfImport();
reliability::Json schemaOfSync();
reliability::Json schemaOfSourceList();
reliability::Result<Outcome> runImportUndo(const Call& call);
reliability::Result<Outcome> runImportPreview(const Call& call);
reliability::Json schemaOfImportPreview();
reliability::Json schemaOfImportUndo();
reliability::Result<Outcome> runImportList(const Call& call);
reliability::Json schemaOfImportList();
reliability::Result<Outcome> runStatus(const Call& call);
reliability::Json schemaOfStatus();
reliability::Result<Outcome> runBudget(const Call& call);
reliability::Json schemaOfBudget();
reliability::Result<Outcome> runWhatIf(const Call& call);
reliability::Json schemaOfWhatIf();
reliability::Result<Outcome> runCorrectionAdd(const Call& call);
reliability::Result<Outcome> runCorrectionList(const Call& call);
reliability::Result<Outcome> runCorrectionRemove(const Call& call);
reliability::Json schemaOfCorrection();
reliability::Result<Outcome> runCorrectionImport(const Call& call);
reliability::Json schemaOfCorrectionImport();
reliability::Result<Outcome> runIncidents(const Call& call);
reliability::Json schemaOfIncidents();
reliability::Result<Outcome> runPostmortemNew(const Call& call);
reliability::Result<Outcome> runPostmortemShow(const Call& call);
reliability::Result<Outcome> runPostmortemDelete(const Call& call);
reliability::Result<Outcome> runPostmortemRestore(const Call& call);
reliability::Json schemaOfPostmortem();
reliability::Result<Outcome> runPostmortemSimilar(const Call& call);
reliability::Json schemaOfPostmortemSimilar();
reliability::Result<Outcome> runPostmortemAvailability(const Call& call);
reliability::Json schemaOfPostmortemAvailability();
reliability::Result<Outcome> runPostmortemExport(const Call& call);
reliability::Result<Outcome> runExportCsv(const Call& call);
reliability::Result<Outcome> runExportOpenSlo(const Call& call);
reliability::Result<Outcome> runChart(const Call& call);
reliability::Result<Outcome> runReport(const Call& call);
reliability::Json schemaOfFile();
reliability::Result<Outcome> runPhase(const Call& call);
reliability::Result<Outcome> runPhasePropose(const Call& call);
reliability::Result<Outcome> runPhaseConfirm(const Call& call);
reliability::Result<Outcome> runPhaseWaive(const Call& call);
reliability::Result<Outcome> runPhaseEvidence(const Call& call);
reliability::Json schemaOfPhase();
reliability::Result<Outcome> runReviewOpen(const Call& call);
reliability::Result<Outcome> runReviewShow(const Call& call);
reliability::Result<Outcome> runReviewVerify(const Call& call);
reliability::Json schemaOfReview();
reliability::Json schemaOfReviewShow();
reliability::Result<Outcome> runReviewList(const Call& call);
reliability::Json schemaOfReviewList();
reliability::Result<Outcome> runReviewSign(const Call& call);
reliability::Result<Outcome> runReviewDecide(const Call& call);
reliability::Result<Outcome> runReviewNote(const Call& call);
reliability::Result<Outcome> runReviewAttend(const Call& call);
reliability::Result<Outcome> runReviewAmend(const Call& call);
reliability::Json schemaOfRecord();
reliability::Result<Outcome> runReviewDiff(const Call& call);
reliability::Json schemaOfReviewDiff();
reliability::Result<Outcome> runReviewExport(const Call& call);
reliability::Result<Outcome> runReviewImport(const Call& call);
reliability::Json schemaOfReviewImport();
reliability::Result<Outcome> runActions(const Call& call);
reliability::Result<Outcome> runActionsAdd(const Call& call);
reliability::Result<Outcome> runActionsSet(const Call& call);
reliability::Json schemaOfActions();
reliability::Result<Outcome> runCheck(const Call& call);
reliability::Json schemaOfCheck();
reliability::Result<Outcome> runSchema(const Call& call);
reliability::Json schemaOfSchema();

}
