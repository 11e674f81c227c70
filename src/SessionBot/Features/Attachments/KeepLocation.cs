using System.Globalization;
using Line.Messaging.Webhooks;
using SessionBot.Domain.Questions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Attachments;

/// <summary>A place that a member sent is a line of the report, or a comment.</summary>
internal sealed class KeepLocation(SessionBotDb db, ReportConversation reports, AskQuestion ask)
{
    public async Task<Outcome> HandleAsync(StudyGroup group, Member by, LocationEventMessage place, DateTimeOffset at, CancellationToken ct)
    {
        var said = new Said(group, by, AttachmentReplies.Location(Describe(place)), place.Id, at);
        return await reports.TryAddAsync(said, ct)
            ?? (await db.ForQuestionsAsync(group.Id, at, ct) is { } session
                ? await ask.HandleAsync(session, said, QuestionKind.Comment, ct)
                : new("unplaced:no-session", await NoSession.ReplyAsync(db, group.Id, at, MemberReplies.NoSession(by), ct)));
    }

    private static string Describe(LocationEventMessage place)
    {
        string[] words = [.. new[] { place.Title, place.Address }.OfType<string>().Where(word => !string.IsNullOrWhiteSpace(word))];
        return words.Length > 0
            ? string.Join(' ', words)
            : string.Create(CultureInfo.InvariantCulture, $"{place.Latitude}, {place.Longitude}");
    }
}
