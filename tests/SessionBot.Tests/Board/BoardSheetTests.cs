using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Board;
using SessionBot.Live;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>What an open board reads anew: the cards that have changed, and of the others that they have not.</summary>
public sealed class BoardSheetTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_reads_the_cards_that_have_changed_and_the_digests_of_those_that_it_shows_already()
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "質問：窓口の費用はいくらですか");
        await board.OpenAsync();
        var (since, page) = (board.Version, board.Page);
        await board.World.SayAsync(await board.World.MemberAsync("小松"), "質問：予約の方法を教えてください");

        await board.OpenAsync($"{BoardWorld.Address}/cards?since={since}");
        Assert.Contains($"<article id=\"q1\" data-is=\"{Digest(page, 1)}\"></article>", board.Page, StringComparison.Ordinal);
        Assert.Contains("予約の方法を教えてください", board.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("窓口の費用", board.Page, StringComparison.Ordinal);

        await board.OpenAsync();
        await board.PressAsync(BoardCommand.Approve, 1);
        await board.OpenAsync($"{BoardWorld.Address}/cards?since={since}");
        Assert.Equal("queued", board.PlaceOf(1));
        Assert.NotEqual(Digest(page, 1), Digest(board.Page, 1));
    }

    [Fact]
    public async Task A_card_that_is_only_rendered_once_is_what_it_would_be_if_it_were_rendered_anew_and_goes_when_it_is_unsent()
    {
        await using var board = await BoardWorld.LiveAsync();
        var asker = await board.World.MemberAsync("佐伯");
        var id = await board.World.SayAsync(asker, "質問：内緒の計画はどうなりますか");
        await board.World.SayAsync(asker, "質問：予約の方法を教えてください");
        BoardSheet first, second;
        var (began, asked) = (0L, 0);
        do
        {
            began = Stopwatch.GetTimestamp();
            first = await SheetAsync(board);
            await board.World.SayAsync(asker, $"質問：{++asked}番の窓口の研修はどう進めましたか");
            second = await SheetAsync(board);
        }
        while (Stopwatch.GetElapsedTime(began) >= FragmentCache.Longest);

        Assert.Same(first.Cards[1], second.Cards[1]);
        var anew = await new RenderedCards(board.World.Services.GetRequiredService<ComponentRenderer>(), TimeProvider.System).OfAsync(second.View);
        Assert.Equal(anew.Cards.ToDictionary(card => card.Key, card => card.Value.Html), second.Cards.ToDictionary(card => card.Key, card => card.Value.Html));

        await board.World.UnsendAsync(asker, id);
        Assert.DoesNotContain((await SheetAsync(board)).Cards.Values, card => card.Html.Contains("内緒", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_has_the_version_gets_nothing_again_until_it_changes()
    {
        await using var board = await BoardWorld.LiveAsync();
        var (status, tag) = await board.ReadAnewAsync();
        Assert.Equal(HttpStatusCode.OK, status);

        Assert.Equal((HttpStatusCode.NotModified, tag), await board.ReadAnewAsync(tag));
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "質問：窓口の費用はいくらですか");

        (status, var newer) = await board.ReadAnewAsync(tag);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(tag, newer);
    }

    private static async Task<BoardSheet> SheetAsync(BoardWorld board)
    {
        await using var scope = board.World.Services.CreateAsyncScope();
        var session = await board.World.ReadAsync(db => db.Sessions.AsNoTracking().SingleAsync(Ct));
        return await scope.ServiceProvider.GetRequiredService<BoardSheets>().ReadAsync(session, BoardFilter.None, Ct);
    }

    private static string Digest(string page, int number) =>
        Regex.Match(page, string.Create(CultureInfo.InvariantCulture, $"<article data-is=\"(?<is>[0-9a-f]+)\" class=\"[^\"]*\" id=\"q{number}\"")).Groups["is"].Value;
}
