package import Diagnostics

extension Library {
  /// Every kind of problem that packs, contacts and answers can have, for `waymark explain`.
  package static let diagnosticKinds: [DiagnosticKind] = [
    .alwaysAndWhen, .answerNotAsked, .answerTwice, .askedLeftOut, .badAddress, .badAges, .badAnswer,
    .badCountry, .badDate, .badLanguage, .badName,
    .badVersion, .bannedWord, .channelsNotApart, .contactsFileName, .duplicateName, .emptyRange,
    .hardChecklist,
    .hardText, .hiddenCharacter,
    .keyOfOtherKind, .lateItem, .listedUnreadable, .longWord, .missingKey, .neverShown,
    .noEmergencyNumber, .noSourceSection, .noValue, .notVerified, .noteOutsideInterview,
    .nothingAlways, .numberNotQuoted, .oldContacts, .otherChecklist, .otherFormat, .outOfRange,
    .outsidePack, .overLimit, .pastContacts, .placeholder, .refusedPlan, .repeatedTitle,
    .reservedName,
    .scoreCycle,
    .stepNumber, .tooFewChoices, .twiceInList, .unknownChecklist, .unknownChoice, .unknownGuidance,
    .unknownItem, .unknownKey,
    .unknownPattern, .unknownSource, .unknownWord, .unmetNeed, .unreadableFolder, .unusedItem,
    .wrongKind,
  ]
}
