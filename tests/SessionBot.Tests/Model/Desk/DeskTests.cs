using CsCheck;
using SessionBot.Tests.Board;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Model.Desk;

/// <summary>Several moderators press random buttons of the board, at once and from old pages, in the real service and in a model of it.</summary>
public sealed class DeskTests
{
    private const int Questions = 5;

    private static readonly string[] Colleagues = ["白石", "花田"];

    private static readonly Gen<Press> Presses = Gen.Frequency([.. Enum.GetValues<Press>().Select(press => (Weight(press), (IGen<Press>)Gen.Const(press)))]);

    private static readonly Gen<DeskAct[]> Acts = Gen.Select(
        Presses, Gen.Int[0, 5], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 2], Gen.Bool,
        (press, who, which, other, late, raced) => new DeskAct(press, who, which, other, late == 0, raced)).Array[10, 50];

    [Fact]
    public Task What_moderators_press_at_once_does_what_the_model_says_and_loses_nothing() => RandomSessions.PlayAsync(Acts, usual: 6, PlayAsync, triesToShrink: 40);

    private static async Task PlayAsync(IReadOnlyList<DeskAct> acts)
    {
        await using var house = await BoardWorld.LiveAsync();
        house.World.Line.QuotaLimit = null;
        var moderators = new List<BoardWorld> { house };
        foreach (var name in Colleagues)
        {
            moderators.Add(await house.ColleagueAsync(name));
        }

        for (var number = 1; number <= Questions; number++)
        {
            await house.World.SayAsync(await house.World.MemberAsync($"会員{number}"), $"質問：{number}番の窓口の費用はいくらですか。{number}番の予約の方法も教えてください");
        }

        await new DeskPlay(house, moderators).RunAsync(acts);
    }

    private static int Weight(Press press) => press switch
    {
        Press.Undo => 6,
        Press.Approve or Press.Merge or Press.Answer or Press.NotTake or Press.Up or Press.Down or Press.Divide or Press.Gather => 3,
        _ => 2,
    };
}
