using CsCheck;
using LineSimulator;
using LineSimulator.People;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Model;

/// <summary>Random people run random sessions in the real service and in a model of it.</summary>
public sealed class ModelTests
{
    private const int Members = 4;

    private static readonly Gen<Deed> Deeds = Gen.Frequency(
        [.. Enum.GetValues<Deed>().Select(deed => (Weight(deed), (IGen<Deed>)Gen.Const(deed)))]);

    private static readonly Gen<Travel> Travels = Gen.Frequency((6, Travel.Once), (1, Travel.Twice), (1, Travel.AgainAfterALostAnswer), (1, Travel.Late));

    private static readonly Gen<Act[]> Acts =
        Gen.Select(Deeds, Gen.Int[0, 11], Gen.Int[0, 999], Gen.Int[0, 999], Travels, (deed, who, which, other, travel) => new Act(deed, who, which, other, travel)).Array[10, 60];

    [Fact]
    public Task A_session_is_what_the_model_says() => RandomSessions.PlayAsync(Acts, usual: 12, PlayAsync, triesToShrink: 60);

    /// <summary>Order is promised within a conversation alone; one worker keeps it for all, so that the model can know which number is given first.</summary>
    private static readonly Dictionary<string, string?> OneWorker = new() { ["Work:Parallelism"] = "1" };

    private static async Task PlayAsync(IReadOnlyList<Act> acts)
    {
        var (world, first) = await BotWorld.PlannedAsync(OneWorker, simulator: new SimulatorOptions { RedeliversByClock = false });
        await using var disposing = world;
        world.Line.QuotaLimit = null;
        var second = await world.OrganizerAsync("白石");
        var members = new List<SimulatedUser>();
        for (var number = 0; number < Members; number++)
        {
            members.Add(await world.MemberAsync($"会員{number}", Play.Regions[number % Play.Regions.Length]));
        }

        await new Play(world, [first, second], members, world.Line.AddGroup([.. members.Select(member => member.Id)])).RunAsync(acts);
    }

    private static int Weight(Deed deed) => deed switch
    {
        Deed.Ask => 8,
        Deed.Remark or Deed.Support or Deed.Approve or Deed.Unsend or Deed.Merge or Deed.Undo or Deed.AskInGroup or Deed.Answer or Deed.NotTake => 4,
        Deed.Report or Deed.AddToReport or Deed.Submit or Deed.ApproveAll or Deed.Wait or Deed.BringLate => 2,
        _ => 1,
    };
}
