package import Diagnostics

extension Library {
  /// Every kind of problem that packs, contacts and answers can have, for `waymark explain`.
  package static let diagnosticKinds: [DiagnosticKind] = [
    .alwaysAndWhen, .answerNotAsked, .answerTwice, .askedLeftOut, .badAddress, .badAges, .badAnswer,
    .adultToChildService, .badCountry, .badDate, .badHours, .badLanguage, .badName, .badVersion,
    .badZone, .bannedWord, .canLackSteps, .channelsNotApart, .contactsFileName, .duplicateName,
    .emptyRange, .hardChecklist, .hardText, .helpReadsState, .hiddenCharacter, .keyOfOtherKind,
    .lateItem, .listedUnreadable, .longWord, .lowButShown, .misnamedPack, .missingKey, .noReason,
    .neverAdvised, .neverAsked, .neverShown, .neverSo, .noAnchor, .noAnswers, .noCrisisLine,
    .noEmergencyNumber,
    .noSourceSection, .noSteps, .otherFacts, .sameWords, .tooManyContacts,
    .noValue, .noZone, .notRead, .notVerified, .noteOutsideInterview, .nothingAlways,
    .numberNotQuoted, .oldContacts, .oldDuties, .olderKey, .onlyAndNot, .onlyDirectories,
    .otherChecklist, .otherFormat, .otherVersion, .outOfRange, .outsidePack, .overLimit, .ownStep,
    .pastContacts, .placeholder, .refusedPlan, .repeatedTitle,
    .reservedName,
    .scoreCycle,
    .situationsUnsaid,
    .stepNumber, .tooFewChoices, .twiceInList, .unknownChecklist, .unknownChoice, .unknownContact,
    .privateInStory, .privateNeverAsked, .unknownBlank, .noStoryWords, .noStoryNames,
    .unknownGuidance,
    .unknownItem, .unknownKey,
    .unknownPattern, .unknownSituation, .unknownSource, .unknownStep, .unknownWord, .unlistedFile,
    .askedAndSaid, .asksForDetail, .gateOnNothing, .gateWithoutEnding, .keyOfInterviews, .neverOpen,
    .phaseMissing,
    .phaseOrder, .questionOutside, .seenMissing, .wordsMissing,
    .neverTold, .notASign, .notAnInvitation, .saysAndShows, .tellsOutsideInterview,
    .packWithoutStories, .urgentInNoStory,
    .doubleQuestion, .idlePart, .leadingWord, .negatedQuestion, .noLicense, .repeatedPerson,
    .repeatedText,
    .sameCondition, .signlessWeight, .unusedPattern, .unknownRule, .badAllowance,
    .unmetNeed, .urgentNotAsked, .unreadableFolder, .unusedItem, .withheldContact, .wrongKind,
  ]
}
