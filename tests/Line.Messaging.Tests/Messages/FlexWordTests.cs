using System.Text.Json;

namespace Line.Messaging.Tests.Messages;

public sealed class FlexWordTests
{
    public static TheoryData<string, string> Words => new()
    {
        { In<Align>("align", value => new TextComponent("あ") { Align = value }), "start end center" },
        { In<Gravity>("gravity", value => new TextComponent("あ") { Gravity = value }), "top bottom center" },
        { In<Weight>("weight", value => new TextComponent("あ") { Weight = value }), "regular bold" },
        { In<TextStyle>("style", value => new TextComponent("あ") { Style = value }), "normal italic" },
        { In<TextDecoration>("decoration", value => new TextComponent("あ") { Decoration = value }), "none underline line-through" },
        { In<AdjustMode>("adjustMode", value => new TextComponent("あ") { AdjustMode = value }), "shrink-to-fit" },
        { In<ComponentPosition>("position", value => new TextComponent("あ") { Position = value }), "relative absolute" },
        { In<AspectMode>("aspectMode", value => new ImageComponent("https://images.example/a.png") { AspectMode = value }), "cover fit" },
        { In<ButtonHeight>("height", value => new ButtonComponent(new MessageTemplateAction("次", "次")) { Height = value }), "sm md" },
        { In<ButtonStyle>("style", value => new ButtonComponent(new MessageTemplateAction("次", "次")) { Style = value }), "link primary secondary" },
        { In<BoxLayout>("layout", value => new BoxComponent(value)), "horizontal vertical baseline" },
        {
            In<JustifyContent>("justifyContent", value => new BoxComponent(BoxLayout.Vertical) { JustifyContent = value }),
            "center flex-start flex-end space-between space-around space-evenly"
        },
        { In<AlignItems>("alignItems", value => new BoxComponent(BoxLayout.Vertical) { AlignItems = value }), "center flex-start flex-end" },
        { Sizes(), "nano micro deca hecto kilo mega giga" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void An_enum_is_written_in_the_words_of_LINE(string written, string expected) => Assert.Equal(expected, written);

    [Fact]
    public void Keywords_of_distances_are_those_of_LINE() => Assert.Equal(
        "none xs sm md lg xl xxl",
        string.Join(' ', Spacing.None, Spacing.Xs, Spacing.Sm, Spacing.Md, Spacing.Lg, Spacing.Xl, Spacing.Xxl));

    [Fact]
    public void Keywords_of_sizes_are_those_of_LINE() => Assert.Equal(
        "xxs xs sm md lg xl xxl 3xl 4xl 5xl full",
        string.Join(
            ' ',
            ComponentSize.Xxs, ComponentSize.Xs, ComponentSize.Sm, ComponentSize.Md, ComponentSize.Lg, ComponentSize.Xl, ComponentSize.Xxl,
            ComponentSize._3xl, ComponentSize._4xl, ComponentSize._5xl, ComponentSize.Full));

    [Fact]
    public void Keywords_of_borders_are_those_of_LINE() => Assert.Equal(
        "none light normal medium semi-bold bold",
        string.Join(' ', BorderWidth.None, BorderWidth.Light, BorderWidth.Normal, BorderWidth.Medium, BorderWidth.SemiBold, BorderWidth.Bold));

    [Theory]
    [InlineData("0", "0px")]
    [InlineData("8.0", "8px")]
    [InlineData("23.50", "23.5px")]
    [InlineData("1000", "1000px")]
    public void Pixels_are_written_without_needless_digits(string value, string expected) =>
        Assert.Equal(expected, Spacing.Pixels(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void A_distance_below_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Spacing.Pixels(-1));

    [Fact]
    public void Colours_are_written_in_hexadecimal() =>
        Assert.Equal(("#0AFF00", "#0AFF0080"), (ColorCode.FromRgb(10, 255, 0), ColorCode.FromRgba(10, 255, 0, 128)));

    private static string In<T>(string member, Func<T, IFlexComponent> component)
        where T : struct, Enum =>
        string.Join(' ', Enum.GetValues<T>().Select(value => Written(member, new BubbleContainer { Hero = component(value) }, "hero")));

    private static string Sizes() =>
        string.Join(' ', Enum.GetValues<BubbleSize>().Select(value => Written("size", new BubbleContainer { Size = value })));

    private static string? Written(string member, BubbleContainer bubble, string? block = null)
    {
        using var json = JsonDocument.Parse(LineMessageJson.Serialize(bubble));
        var holder = block is null ? json.RootElement : json.RootElement.GetProperty(block);
        return holder.GetProperty(member).GetString();
    }
}
