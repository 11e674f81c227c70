using System.Net;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Live;

/// <summary>Who gets a projector page's address, and until when it opens anything.</summary>
public sealed class ProjectorLinkTests : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task The_address_stays_the_same_until_it_is_closed_and_says_kindly_that_it_was()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        Assert.Equal(projector, await world.ProjectorAsync(organizer));

        await world.SayAsync(organizer, "投影停止");
        await world.SayAsync(organizer, "投影停止");

        Assert.Equal("開いている投影ページはありません。", world.LastWords(organizer));
        Assert.Contains("投影は終了しました", await TextAsync(projector), StringComparison.Ordinal);
        Assert.Contains("ページが見つかりません", await TextAsync(new(world.Address, "/projector/nonsense")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_gets_no_address_and_cannot_close_one()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var projector = await world.ProjectorAsync(organizer);

        await world.SayAsync(member, "投影");
        Assert.DoesNotContain("https://", world.LastWords(member), StringComparison.Ordinal);
        await world.SayAsync(member, "投影停止");
        using var page = await _browser.GetAsync(projector, Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private async Task<string> TextAsync(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        using var answer = await _browser.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }
}
