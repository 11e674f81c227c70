using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionBot.Domain.Attachments;
using SessionBot.Features.Attachments;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>What a test reads of attachments.</summary>
internal static class AttachmentWorld
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static string StoreFolder(this BotWorld world) => world.Services.GetRequiredService<IOptions<AttachmentOptions>>().Value.Folder!;

    /// <summary>Every file in the store, whole or not.</summary>
    public static IReadOnlyList<string> StoredFiles(this BotWorld world) => [.. Directory.EnumerateFiles(world.StoreFolder()).Order(StringComparer.Ordinal)];

    public static Task<List<Attachment>> AttachmentsAsync(this BotWorld world) =>
        world.ReadAsync(db => db.Attachments.AsNoTracking().OrderBy(attachment => attachment.LineMessageId).ToListAsync(Ct));

    public static Task<Attachment> OnlyAttachmentAsync(this BotWorld world) => world.ReadAsync(db => db.Attachments.AsNoTracking().SingleAsync(Ct));

    /// <summary>Each question as its kind, its text and the number of its messages.</summary>
    public static Task<List<string>> QuestionsAsync(this BotWorld world) => world.ReadAsync(async db =>
        (await db.Questions.OrderBy(question => question.Number).ToListAsync(Ct))
            .ConvertAll(question => $"{question.Kind} {question.Text} {question.Parts.Count}"));

    public static Task<List<string>> ReportTextsAsync(this BotWorld world) =>
        world.ReadAsync(db => db.ReportMessages.OrderBy(message => message.SentAt).Select(message => message.Text).ToListAsync(Ct));
}
