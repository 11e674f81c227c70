using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Drafting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>A group's own words, from its file to what an organizer reads.</summary>
public sealed class GroupGlossaryTests
{
    private const string Own = """{"schema": 1, "terms": [{"written": "まちナビ", "proposed": "町ナビ", "reason": "広報と同じに書きます。"}]}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organizer_hears_of_the_words_that_the_group_writes_otherwise_and_the_draft_keeps_them()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Own, Ct);
        var (world, organizer) = await BotWorld.LiveAsync(new Dictionary<string, string?> { ["StudyGroups:example:Glossary"] = file });
        await using var disposing = world;
        await world.SayAsync(await world.MemberAsync("倉田"), "まちナビの費用を教えてください");
        await world.SayAsync(organizer, "回答 1 LG1接続も含めて、まちナビは約1,200万円です。");
        await world.SayAsync(organizer, "終了");
        File.Delete(file);

        await world.SayAsync(organizer, "議事録作成");

        Assert.Contains(
            "用語の確認：2件（下書きは変えていません）\n・「まちナビ」は「町ナビ」かもしれません。広報と同じに書きます。\n・「LG1」は「LGWAN」かもしれません。", world.LastWords(organizer), StringComparison.Ordinal);
        var draft = await DraftAsync(world);
        Assert.Contains(Sentences(draft), text => text.Contains("まちナビは約1,200万円", StringComparison.Ordinal));
        Assert.Equal(3, draft.Proposals.Count);
    }

    [Fact]
    public async Task A_draft_with_nothing_to_propose_says_nothing_of_words()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(await world.MemberAsync("倉田"), "まちナビの費用を教えてください");
        await world.SayAsync(organizer, "終了");

        await world.SayAsync(organizer, "議事録作成");

        Assert.DoesNotContain("用語", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Empty((await DraftAsync(world)).Proposals);
    }

    private static IEnumerable<string> Sentences(MinutesDraft draft) => draft.Document.Blocks.SelectMany(block => block.Sentences).Select(sentence => sentence.Text);

    private static async Task<MinutesDraft> DraftAsync(BotWorld world) =>
        StoredMinutes.Read(await world.ReadAsync(db => db.Minutes.Select(minutes => minutes.Document).SingleAsync(Ct)));
}
