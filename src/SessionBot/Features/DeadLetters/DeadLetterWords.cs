namespace SessionBot.Features.DeadLetters;

/// <summary>A dead letter in words that an organizer needs no manual for.</summary>
internal static class DeadLetterWords
{
    public static string Title(DeadLetter letter) => letter.Person is { } person
        ? Wording.Of(DeadLetterTexts.WithPerson, ("what", What(letter.Kind)), ("person", person))
        : What(letter.Kind);

    /// <summary>The queue's note is for whoever looks after the service, so it stands behind the words.</summary>
    public static string Why(DeadLetter letter) => Wording.Of(
        letter.Kind is DeadLetterKind.Event or DeadLetterKind.Draft ? DeadLetterTexts.WhyFailed
            : letter.Kind is DeadLetterKind.Attachment ? DeadLetterTexts.WhyNotFetched
            : DeadLetterTexts.WhyNotSent,
        ("attempts", letter.Attempts),
        ("error", letter.Error ?? "-"));

    public static string Again(Replaying replaying) => replaying switch
    {
        Replaying.Handles => DeadLetterTexts.AgainHandles,
        Replaying.Repeats => DeadLetterTexts.AgainRepeats,
        Replaying.Sends => DeadLetterTexts.AgainSends,
        Replaying.MaySendTwice => DeadLetterTexts.AgainMaySendTwice,
        Replaying.Impossible => DeadLetterTexts.AgainImpossible,
        _ => throw new InvalidOperationException($"No words for {replaying}."),
    };

    private static string What(DeadLetterKind kind) => kind switch
    {
        DeadLetterKind.Event => DeadLetterTexts.Event,
        DeadLetterKind.Draft => DeadLetterTexts.Draft,
        DeadLetterKind.Attachment => DeadLetterTexts.Attachment,
        DeadLetterKind.Reply => DeadLetterTexts.Reply,
        DeadLetterKind.Notice => DeadLetterTexts.Notice,
        DeadLetterKind.Announcement => DeadLetterTexts.Announcement,
        DeadLetterKind.Reminder => DeadLetterTexts.Reminder,
        _ => throw new InvalidOperationException($"No words for {kind}."),
    };
}
