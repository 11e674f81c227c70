using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>What a card says of the question that it resembles, while texts come, change and go.</summary>
public sealed class BoardLookalikeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_says_what_it_resembles_for_as_long_as_it_does()
    {
        await using var board = await BoardWorld.LiveAsync();
        var (first, second) = (await board.World.MemberAsync("佐伯"), await board.World.MemberAsync("小松"));
        var group = board.World.Line.AddGroup([first.Id, second.Id]);
        await board.World.SayAsync(first, "質問：費用は月額いくらですか");
        var asked = await board.World.Line.SayInGroupAsync(group.Id, second.Id, "質問：毎月の費用はいくらですか", ct: Ct);
        await board.World.QuietAsync();
        await board.OpenAsync();
        Assert.Contains(Alike(1), board.Page, StringComparison.Ordinal);

        await board.World.Line.EditAsync(group.Id, second.Id, asked, "質問：職員の研修はどのように進めましたか", ct: Ct);
        await board.World.QuietAsync();
        await board.OpenAsync();
        Assert.Contains("職員の研修はどのように進めましたか", board.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Alike(1), board.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Alike(2), board.Page, StringComparison.Ordinal);

        await board.World.Line.EditAsync(group.Id, second.Id, asked, "質問：毎月の費用はいくらですか", ct: Ct);
        await board.World.QuietAsync();
        await board.OpenAsync();
        Assert.Contains(Alike(1), board.Page, StringComparison.Ordinal);

        await board.World.Line.UnsendAsync(second.Id, asked, ct: Ct);
        await board.World.QuietAsync();
        await board.OpenAsync();
        Assert.DoesNotContain(Alike(1), board.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Alike(2), board.Page, StringComparison.Ordinal);
    }

    private static string Alike(int number) => $"<a href=\"#q{number}\">";
}
