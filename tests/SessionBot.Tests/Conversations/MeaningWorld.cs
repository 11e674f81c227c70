using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using SessionBot.Features.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Questions that a local embedding deployment knows the meaning of.</summary>
internal static class MeaningWorld
{
    public const string Cost = "費用はどのくらいですか";
    public const string CostInOtherWords = "小さな町の財布でも手が届く話でしょうか";
    public const string Staff = "職員の研修は何時間ですか";

    private static readonly string[][] Meanings = [["費用", "財布", "予算"], ["研修", "勉強会"], ["待ち時間", "行列"]];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Direction by what a text is about; what is about none of it has a direction of its own.</summary>
    public static float[] Meaning(string text)
    {
        var about = Array.ConvertAll(Meanings, words => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal)) ? 1f : 0f);
        return [.. about, 0.2f, about.Contains(1f) ? 0f : 1f];
    }

    public static Dictionary<string, string?> Settings(Uri? endpoint) => endpoint is null ? [] : new()
    {
        ["Drafter:Endpoint"] = endpoint.ToString(),
        ["Drafter:ApiKey"] = "key",
        ["Drafter:EmbeddingDeployment"] = "meanings",
    };

    /// <summary>Question 1 is approved; 2 asks the same in other words, and 3 something else.</summary>
    public static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Other)> AskedAsync(Uri? endpoint)
    {
        var (world, organizer) = await BotWorld.LiveAsync(Settings(endpoint));
        var other = await world.MemberAsync("稲垣");
        await world.SayAsync(await world.MemberAsync("小松"), Cost);
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, CostInOtherWords);
        await world.SayAsync(await world.MemberAsync("倉田"), Staff);
        return (world, organizer, other);
    }

    public static Task FollowAsync(BotWorld world) => world.Services.GetRequiredService<MeaningHints>().FollowAsync(Ct);

    public static Task<int> FoundAsync(BotWorld world) => world.ReadAsync(db => db.SessionEvents.CountAsync(entry => entry.Kind == SessionEventKind.LookalikeFound, Ct));

    /// <summary>What the board shows beside a question.</summary>
    public static async Task<int?> LookalikeAsync(BotWorld world, int number)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var session = await world.ReadAsync(db => db.Sessions.SingleAsync(Ct));
        var view = await scope.ServiceProvider.GetRequiredService<ReadBoard>().ReadAsync(session, BoardFilter.None, Ct);
        return view.Columns.SelectMany(column => column.Cards).Single(card => card.Number == number).Lookalike;
    }
}
