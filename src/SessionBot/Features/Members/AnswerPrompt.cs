using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Features.MyData;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Members;

/// <summary>「はい」 and 「いいえ」 right behind something that the bot has asked answer that, and are nothing to keep.</summary>
internal sealed class AnswerPrompt(SessionBotDb db, DataConversation data)
{
    /// <summary>True for words that are an answer, if something was asked.</summary>
    public static bool MayAnswer(string text) => Folded(text) is var line && (PromptWords.No().IsMatch(line) || PromptWords.Yes().IsMatch(line));

    /// <returns>Null when it is no such answer, or nothing was asked.</returns>
    public async Task<Outcome?> TryAnswerAsync(Said said, CancellationToken ct)
    {
        if (!MayAnswer(said.Text))
        {
            return null;
        }

        var isNo = PromptWords.No().IsMatch(Folded(said.Text));
        return await LastFateAsync(said, ct) switch
        {
            // Yes takes the code that only the prompt carries: a word that slips out erases nothing.
            "my-data:asked" => await data.HandleAsync(isNo ? new MemberCommand.Data.Keep() : new MemberCommand.Data.AskToErase(), said, ct),
            "followed" or "command:region" or "region:unknown" or "region:suggested" => new("command:region", MemberReplies.AskRegion(said.Group)),
            _ => null,
        };
    }

    private static string Folded(string text) => Width.Fold(text).Trim();

    private Task<string?> LastFateAsync(Said said, CancellationToken ct)
    {
        var conversation = $"{said.Group.Key}/{said.By.LineUserId}";
        return db.WorkItems.Where(item => item.StreamKey == conversation && item.Status != QueueStatus.Pending && item.Fate != null)
            .OrderByDescending(item => item.Seq).Select(item => item.Fate).FirstOrDefaultAsync(ct);
    }
}
