using System.Globalization;
using System.Text;
using Line.Messaging;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Questions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Attachments;

/// <summary>What the bot says about photos and files.</summary>
internal static class AttachmentReplies
{
    private const long Megabyte = 1024 * 1024;

    public static string AddedToDraft(KeptAttachments kept) => Wording.Of(AttachmentTexts.AddedToDraft, ("attachments", Counted(kept)));

    public static string AddedToSubmitted(KeptAttachments kept) => Wording.Of(AttachmentTexts.AddedToSubmitted, ("attachments", Counted(kept)));

    /// <summary>For a comment that consists of photos alone, and for what had words before.</summary>
    /// <param name="regionless">The group, when the sender has not chosen a region yet.</param>
    public static IReadOnlyList<ISendMessage> Joined(Question question, KeptAttachments kept, StudyGroup? regionless)
    {
        var words = question.Text == Question.OnlyAttachments
            ? Wording.Of(AttachmentTexts.BecameQuestion, ("attachments", Counted(kept)), ("question", QuestionReplies.Called(question)))
            : Wording.Of(AttachmentTexts.JoinedQuestion, ("attachments", Counted(kept)), ("question", QuestionReplies.Called(question)));
        var receipt = QuestionCard.Receipt(question, words, QuestionReplies.ReceiptButtons(question)).ToMessage();
        return regionless is null ? [receipt] : [receipt, MemberReplies.AskRegion(regionless)];
    }

    public static ISendMessage OutsideLine() => new TextMessage(AttachmentTexts.OutsideLine);

    public static ISendMessage TooLarge(AttachmentKind kind, DateTimeOffset sentAt, long limit) => new TextMessage(LargerThan(Sent(kind, sentAt, 1), limit));

    private static string LargerThan(string sent, long limit) => Wording.Of(
        AttachmentTexts.TooLarge,
        ("sent", sent), ("limit", Math.Round(limit / (decimal)Megabyte, 1).ToString("0.#", CultureInfo.InvariantCulture)));

    /// <summary>Why it could not be kept.</summary>
    /// <param name="count">How many of those that were chosen together.</param>
    /// <param name="alone">The report that was handed in held nothing else, and is none any more.</param>
    public static ISendMessage NotKept(Attachment attachment, int count, long limit, bool alone)
    {
        var why = WhyNotKept(attachment, Sent(attachment.Kind, attachment.SentAt, count), limit);
        return new TextMessage(alone ? $"{why}\n{AttachmentTexts.ReportFell}" : why);
    }

    private static string WhyNotKept(Attachment attachment, string sent, long limit) => attachment.State switch
    {
        AttachmentState.TooLarge => LargerThan(sent, limit),
        AttachmentState.WrongType => Wording.Of(AttachmentTexts.WrongType, ("sent", sent)),
        AttachmentState.Gone or AttachmentState.Failed => Wording.Of(AttachmentTexts.Lost, ("sent", sent)),
        AttachmentState.Fetching or AttachmentState.Stored => throw new ArgumentException($"An attachment that is {attachment.State} needs no excuse.", nameof(attachment)),
    };

    /// <param name="of">The report or question that it belongs to.</param>
    public static ISendMessage FailedForOrganizers(Attachment attachment, string of) => new TextMessage(
        Wording.Of(AttachmentTexts.FailedForOrganizers, ("of", of), ("kind", Kind(attachment.Kind)), ("time", Time(attachment.SentAt))));

    public static string Location(string place) => Wording.Of(AttachmentTexts.Location, ("place", place));

    /// <summary>Stands for a photo or a file where a report's messages are listed.</summary>
    public static string Placeholder => AttachmentTexts.Placeholder;

    /// <summary>What an exported file belongs to.</summary>
    public static string ReportOf(string region) => Wording.Of(AttachmentTexts.ReportOf, ("region", region));

    /// <summary>In place of a picture that is not seen.</summary>
    /// <param name="of">The report or question that it belongs to.</param>
    /// <param name="number">Counts from 1 within that.</param>
    public static string Called(ShownAttachment attachment, string of, int number) =>
        Wording.Of(AttachmentTexts.Called, ("of", of), ("number", number), ("what", What(attachment)));

    /// <summary>What is no picture, or is not there.</summary>
    public static string Listed(ShownAttachment attachment) => attachment.State switch
    {
        AttachmentState.Stored => Wording.Of(AttachmentTexts.Download, ("what", What(attachment)), ("size", Size(attachment.Size ?? 0))),
        AttachmentState.Fetching => Wording.Of(AttachmentTexts.Fetching, ("what", What(attachment))),
        AttachmentState.TooLarge or AttachmentState.WrongType or AttachmentState.Gone or AttachmentState.Failed => Wording.Of(AttachmentTexts.NotKeptHere, ("what", What(attachment))),
    };

    /// <summary>
    /// By which an organizer's computer keeps the file: its ending says what was found in it, whatever its sender called it, and no sign turns the name around.
    /// </summary>
    public static string DownloadName(Attachment attachment)
    {
        var ending = FileType.ExtensionOf(attachment.MediaType);
        var name = string.Concat((attachment.FileName ?? Kind(attachment.Kind)).EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
        return name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
    }

    private static string What(ShownAttachment attachment) => attachment.FileName ?? Kind(attachment.Kind);

    private static string Size(long bytes) => bytes < Megabyte / 10
        ? $"{Math.Max(1, (bytes + 1023) / 1024)}KB"
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (decimal)Megabyte:0.0}MB");

    private static string Sent(AttachmentKind kind, DateTimeOffset at, int count) => count > 1
        ? Wording.Of(AttachmentTexts.SentTogether, ("time", Time(at)), ("count", count))
        : Wording.Of(AttachmentTexts.Sent, ("time", Time(at)), ("kind", Kind(kind)));

    private static string Time(DateTimeOffset at) => at.ToOffset(SessionPlan.Tokyo).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Counted(KeptAttachments kept) => kept.Kind switch
    {
        AttachmentKind.Image => Wording.Of(AttachmentTexts.Images, ("count", kept.Count)),
        AttachmentKind.Video => Wording.Of(AttachmentTexts.Videos, ("count", kept.Count)),
        AttachmentKind.Audio => Wording.Of(AttachmentTexts.Sounds, ("count", kept.Count)),
        AttachmentKind.File => Wording.Of(AttachmentTexts.Files, ("count", kept.Count)),
    };

    private static string Kind(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Image => AttachmentTexts.Image,
        AttachmentKind.Video => AttachmentTexts.Video,
        AttachmentKind.Audio => AttachmentTexts.Sound,
        AttachmentKind.File => AttachmentTexts.File,
    };
}
