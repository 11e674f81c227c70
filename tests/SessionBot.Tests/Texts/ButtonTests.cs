using System.Reflection;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;

namespace SessionBot.Tests.Texts;

public sealed class ButtonTests
{
    /// <summary>LINE's limit for the label of a quick reply.</summary>
    private const int LongestLabel = 20;

    [Fact]
    public void Each_button_of_members_says_a_command() =>
        Assert.All(ButtonsOf(typeof(MemberButtons)), button => Assert.NotNull(MemberCommand.Parse(button.Says)));

    [Fact]
    public void Each_button_of_organizers_says_a_command() => Assert.All(ButtonsOf(typeof(OrganizerButtons)), button =>
        Assert.False(OrganizerCommand.Parse(button.Says) is null or OrganizerCommand.Misread, $"「{button.Says}」 is no command."));

    [Fact]
    public void Each_label_of_members_works_when_it_is_typed() => Assert.All(
        ButtonsOf(typeof(MemberButtons)).Where(button => button.Label != "みなと町" && !button.Says.StartsWith("差し替え", StringComparison.Ordinal)),
        button => Assert.True(MemberCommand.Parse(button.Label) is not null, $"「{button.Label}」 would be kept as a question."));

    [Fact]
    public void Each_label_of_organizers_works_when_it_is_typed() => Assert.All(
        ButtonsOf(typeof(OrganizerButtons)).Where(button => !button.Says.StartsWith("お知らせ", StringComparison.Ordinal)),
        button => Assert.True(OrganizerCommand.Parse(button.Label) is not null, $"「{button.Label}」 would be kept as a question."));

    [Theory]
    [InlineData(typeof(MemberButtons))]
    [InlineData(typeof(OrganizerButtons))]
    public void Each_label_fits_on_its_button(Type buttons) =>
        Assert.All(ButtonsOf(buttons), button => Assert.InRange(button.Label.Length, 1, LongestLabel));

    private static List<(string Label, string Says)> ButtonsOf(Type buttons)
    {
        var found = buttons.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof((string Label, string Says)))
            .Select(method => ((string Label, string Says))method.Invoke(null, [.. method.GetParameters().Select(Example)])!)
            .ToList();
        Assert.NotEmpty(found);
        return found;
    }

    private static object Example(ParameterInfo parameter) => parameter.ParameterType == typeof(int) ? 9999 : parameter.ParameterType == typeof(Guid) ? Guid.NewGuid() : "みなと町";
}
