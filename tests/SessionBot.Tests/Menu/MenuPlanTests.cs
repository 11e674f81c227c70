using CsCheck;
using Line.Messaging;
using SessionBot.Features.Menu;

namespace SessionBot.Tests.Menu;

/// <summary>Plans on a model of LINE, broken off after any of their steps.</summary>
public sealed class MenuPlanTests
{
    private static readonly MenuNames Names = new("main");

    private static readonly Gen<(bool IsRollback, int Version, int StepsTaken)[]> Histories =
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 7]).Array[0, 8];

    [Fact]
    public void Whatever_broke_off_before_the_next_apply_puts_its_menu_in_place_and_cleans_up() => Histories.Sample(history =>
    {
        var line = Live(history);

        line.Take(MenuPlan.Apply(Menu(1), line.State));

        Assert.Equal(Menu(1).Menu.Name, line.State.Shown!.Name);
        Assert.True(line.State.Shown.HasImage);
        Assert.Equal(line.State.Shown, line.State.Behind(Names.CurrentAlias));
        Assert.InRange(line.State.Menus.Count(menu => Names.Owns(menu.Name)), 1, 2);
        Assert.Empty(MenuPlan.Apply(Menu(1), line.State));
    });

    [Fact]
    public void After_two_whole_applies_a_rollback_shows_the_first_whatever_broke_off_before() => Histories.Sample(history =>
    {
        var line = Live(history);
        line.Take(MenuPlan.Apply(Menu(1), line.State));
        line.Take(MenuPlan.Apply(Menu(2), line.State));

        line.Take(MenuPlan.Rollback(Names, line.State));

        Assert.Equal(Menu(1).Menu.Name, line.State.Shown!.Name);
    });

    [Fact]
    public void A_rollback_that_broke_off_is_finished_by_the_next() => Gen.Int[0, 2].Sample(taken =>
    {
        var line = new MenuModel();
        line.Take(MenuPlan.Apply(Menu(1), line.State));
        line.Take(MenuPlan.Apply(Menu(2), line.State));
        line.Take(MenuPlan.Rollback(Names, line.State).Take(taken));

        line.Take(MenuPlan.Rollback(Names, line.State));

        Assert.Equal(Menu(1).Menu.Name, line.State.Shown!.Name);
        Assert.Equal(line.State.Shown, line.State.Behind(Names.CurrentAlias));
    });

    [Fact]
    public void Once_there_is_a_menu_members_always_see_one_and_those_of_others_stay() => Histories.Sample(history =>
    {
        var line = Live(history);

        Assert.True(line.State.DefaultId is null || line.State.Shown is { HasImage: true });
        Assert.Contains(line.State.Menus, menu => menu.Name == MenuModel.Foreign);
    });

    [Fact]
    public void A_menu_that_was_created_twice_is_left_once()
    {
        var line = new MenuModel();
        line.Take([new MenuStep.Create(Menu(1).Menu.Name), new MenuStep.Create(Menu(1).Menu.Name)]);

        line.Take(MenuPlan.Apply(Menu(1), line.State));

        Assert.Single(line.State.Menus, menu => Names.Owns(menu.Name));
    }

    private static MenuModel Live((bool IsRollback, int Version, int StepsTaken)[] history)
    {
        var line = new MenuModel();
        foreach (var (isRollback, version, stepsTaken) in history)
        {
            line.Take((isRollback ? MenuPlan.Rollback(Names, line.State) : MenuPlan.Apply(Menu(version), line.State)).Take(stepsTaken));
        }

        return line;
    }

    private static DesiredMenu Menu(int version) => DesiredMenu.Of(
        new MenuDefinition(Names.Name, $"版{version}", new RichMenuSize(2500, 1686), new MenuImage("menu.png", [1, 2, 3]), []));
}
