using System.Globalization;
using System.Text.RegularExpressions;
using SessionBot.Features.Board;
using SessionBot.Tests.World;
using static SessionBot.Features.Board.BoardCommand;

namespace SessionBot.Tests.Board;

/// <summary>In which order the board shows what waits.</summary>
public sealed partial class BoardSortTests
{
    [Fact]
    public async Task Each_order_that_the_board_offers_shows_what_it_says()
    {
        await using var board = await BoardWorld.LiveAsync();
        var (first, second, third) = (await board.World.MemberAsync("佐伯"), await board.World.MemberAsync("小松"), await board.World.MemberAsync("北川"));
        foreach (var (member, question) in new[] { (first, "窓口の費用はいくらですか。手引きはありますか"), (second, "予約の方法を教えてください"), (third, "職員の研修はどう進めましたか") })
        {
            await board.World.SayAsync(member, $"質問：{question}");
            board.World.Clock.Set(board.World.Clock.GetUtcNow().AddMinutes(1));
        }

        // What is cut off has a new number, and was asked with the rest of its message.
        await board.OpenAsync();
        await board.PressAsync("", 1, more: ("place", $"{"窓口の費用はいくらですか。".Length}"));
        await board.PressAsync(ApproveAll);
        await board.PressAsync(ToTop, 4);
        await board.PressAsync(ToTop, 3);
        foreach (var (number, label) in new[] { (1, "費用"), (2, "予約"), (4, "予約") })
        {
            await board.PressAsync(PutLabel, number, more: ("label", label));
        }

        foreach (var (member, vote) in new[] { (first, 2), (third, 2), (second, 1) })
        {
            await board.World.SayAsync(member, $"私も知りたい {vote}");
        }

        Assert.Equal([3, 4, 1, 2], await ShownAsync(BoardSort.Queue));
        Assert.Equal([4, 3, 2, 1], await ShownAsync(BoardSort.Newest));
        Assert.Equal([2, 1, 3, 4], await ShownAsync(BoardSort.Supporters));
        Assert.Equal([1, 4, 2, 3], await ShownAsync(BoardSort.Waiting));
        Assert.Equal([4, 2, 1, 3], await ShownAsync(BoardSort.Label));
        Assert.Matches("(?s)予約</p>.*id=\"q4\".*id=\"q2\".*費用</p>.*id=\"q1\".*話題なし</p>.*id=\"q3\"", board.Page);

        async Task<IEnumerable<int>> ShownAsync(BoardSort sort)
        {
            await board.OpenAsync(BoardWorld.Address + (BoardFilter.None with { Sort = sort }).ToQuery());
            return Queued().Matches(board.Page).Select(card => int.Parse(card.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex("class=\"question queued\" id=\"q(?<number>[0-9]+)\"")]
    private static partial Regex Queued();
}
