using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

public sealed class ApprovalTests
{
    [Fact]
    public async Task Minutes_are_drafted_only_after_the_end()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "議事録作成");

        Assert.Contains("「終了」とお送りいただいた後に作成できます", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_published_before_an_organizer_approves()
    {
        var (world, organizer) = await DraftedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "議事録承認 1");
        Assert.StartsWith("運営の方だけが使える言葉です。", world.LastWords(member), StringComparison.Ordinal);
        await world.SayAsync(member, "議事録");
        Assert.Equal("公開された議事録はまだありません。", world.LastWords(member));
        Assert.Equal(MinutesState.Draft, await StateAsync(world));

        // The draft no longer holds everything.
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "議事録承認 1");
        Assert.Contains("変わったため承認できません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(MinutesState.Draft, await StateAsync(world));
    }

    [Fact]
    public async Task An_approval_freezes_and_publishes()
    {
        var (world, organizer) = await DraftedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "議事録承認 1");

        Assert.Contains("承認し、公開しました", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(MinutesState.Approved, await StateAsync(world));
        Assert.Equal(SessionPhase.Published, await world.ReadAsync(db => db.Sessions.Select(session => session.Phase).SingleAsync()));
    }

    [Fact]
    public async Task An_older_revision_cannot_be_approved()
    {
        var (world, organizer) = await DraftedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "議事録作成");

        await world.SayAsync(organizer, "議事録承認 1");

        Assert.Contains("第1版は最新ではありません", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("回答 1 正しくは1,300万円です。")]
    [InlineData("見送り 2 内容から離れるため")]
    [InlineData("講演：言い忘れたことがあります。")]
    public async Task What_changes_after_the_draft_must_be_drafted_again(string change)
    {
        var (world, organizer) = await DraftedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, change);
        await world.SayAsync(organizer, "議事録承認 1");

        Assert.Contains("変わったため承認できません", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_can_be_read_at_its_address_and_nowhere_else()
    {
        var (world, _) = await DraftedAsync();
        await using var disposing = world;
        var (session, hash) = await world.ReadAsync(async db =>
        {
            var minutes = await db.Minutes.SingleAsync();
            return (minutes.SessionId.Value, minutes.Hash);
        });
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = world.Address };

        var page = await client.GetAsync($"/minutes/{session}/{hash}", TestContext.Current.CancellationToken);
        var guess = await client.GetAsync($"/minutes/{session}/{new string('0', 64)}", TestContext.Current.CancellationToken);

        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("約1,200万円", html, StringComparison.Ordinal);
        Assert.Contains("下書き（第1版）：まだ承認・公開されていません。", html, StringComparison.Ordinal);
        Assert.Equal("noindex", string.Join("", page.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, guess.StatusCode);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer)> DraftedAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var member = await world.MemberAsync("三田村");
        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(member, "期間を教えてください");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        await world.SayAsync(organizer, "承認 2");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");
        Assert.Contains(world.BotWords(organizer), text => text.Contains("（第1版）ができました", StringComparison.Ordinal));
        return (world, organizer);
    }

    private static Task<MinutesState> StateAsync(BotWorld world) =>
        world.ReadAsync(db => db.Minutes.OrderByDescending(minutes => minutes.Revision).Select(minutes => minutes.State).FirstAsync());
}
