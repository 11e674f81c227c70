using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.MyData;

/// <summary>Gathers what is kept about a member, for the member alone.</summary>
internal sealed class ShowData(SessionBotDb db)
{
    private const int Newest = 3;

    public async Task<StoredData> ReadAsync(Said said, CancellationToken ct)
    {
        var (member, conversation) = (said.By, $"{said.Group.Key}/{said.By.LineUserId}");
        var reports = await db.ReportMessages.Where(message => message.AuthorId == member.Id)
            .OrderByDescending(message => message.SentAt).Select(message => message.Text).ToListAsync(ct);
        var questions = (await db.Questions.Where(question => question.AskerId == member.Id && question.Parts.Count > 0)
            .OrderByDescending(question => question.AskedAt).ToListAsync(ct)).ToLookup(question => question.Kind == QuestionKind.Comment, question => question.Text);
        var wishes = await db.MinutesEdits
            .Where(edit => edit.ActorId == member.Id && edit.Kind == MinutesEditKind.PassageChangeWanted && edit.Text != null)
            .OrderByDescending(edit => edit.At).Select(edit => edit.Text!).ToListAsync(ct);
        return new(
            member.DisplayName,
            said.Group.Regions.Find(region => region.Id == member.RegionId)?.Name,
            member.JoinedAt,
            member.WantsReminders,
            Texts(reports),
            Texts([.. questions[false]]),
            Texts([.. questions[true]]),
            Texts(wishes),
            await db.Attachments.CountAsync(attachment => attachment.SenderId == member.Id && (attachment.State == AttachmentState.Stored || attachment.State == AttachmentState.Fetching), ct),
            await db.QuestionSupports.CountAsync(support => support.MemberId == member.Id, ct),
            await db.WorkItems.CountAsync(item => item.StreamKey == conversation && item.Status != QueueStatus.Pending && item.Payload != null, ct)
                + await db.WorkItems.CountAsync(item => item.StreamKey == conversation && item.Status == QueueStatus.Pending && item.Payload != null, ct));
    }

    private static StoredTexts Texts(List<string> newestFirst) => new(newestFirst.Count, [.. newestFirst.Where(text => text.Length > 0).Take(Newest)]);
}
