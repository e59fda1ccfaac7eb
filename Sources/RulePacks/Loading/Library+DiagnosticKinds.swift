package import Diagnostics

extension Library {
  /// Every kind of problem that packs, contacts and answers can have, for `waymark explain`.
  package static let diagnosticKinds: [DiagnosticKind] = [
    .alwaysAndWhen, .answerNotAsked, .answerTwice, .askedLeftOut, .badAddress, .badAges, .badAnswer,
    .badCountry, .badDate, .badLanguage, .badName,
    .badVersion, .bannedWord, .channelsNotApart, .contactsFileName, .duplicateName, .emptyRange,
    .hardChecklist,
    .hardText, .hiddenCharacter,
    .keyOfOtherKind, .lateItem, .listedUnreadable, .longWord, .misnamedPack, .missingKey,
    .neverShown,
    .noEmergencyNumber, .noSourceSection, .noValue, .notRead, .notVerified, .noteOutsideInterview,
    .oddHours,
    .nothingAlways, .numberNotQuoted, .oldContacts, .otherChecklist, .otherFormat, .otherVersion,
    .outOfRange,
    .outsidePack, .overLimit, .pastContacts, .placeholder, .refusedPlan, .repeatedTitle,
    .reservedName,
    .scoreCycle,
    .stepNumber, .tooFewChoices, .twiceInList, .unknownChecklist, .unknownChoice, .unknownGuidance,
    .unknownItem, .unknownKey,
    .unknownPattern, .unknownSource, .unknownWord, .unlistedFile, .unmetNeed, .unreadableFolder,
    .unusedItem,
    .wrongKind,
  ]
}
