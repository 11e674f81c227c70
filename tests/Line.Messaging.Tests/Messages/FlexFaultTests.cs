using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class FlexFaultTests
{
    private const string Image = "https://images.example/t.png";

    private static readonly MessageTemplateAction Next = new("次へ", "次へ");

    [Fact]
    public void A_fault_in_the_depth_names_its_path() => AssertFault(
        Flex(new BoxComponent(BoxLayout.Vertical, new SeparatorComponent(), new BoxComponent(BoxLayout.Horizontal, new TextComponent("")))),
        "messages[0].contents.body.contents[1].contents[0].text: empty; a value is required");

    [Fact]
    public void A_fault_in_a_carousel_names_its_bubble() => AssertFault(
        new FlexMessage("一覧", new CarouselContainer(Bubble(new TextComponent("一")), Bubble(new TextComponent()))),
        "messages[0].contents.contents[1].body.contents[0].text: missing");

    [Fact]
    public void A_message_without_contents_is_refused() =>
        AssertFault(new FlexMessage("空", null!), "messages[0].contents: missing");

    [Fact]
    public void A_bubble_without_any_block_is_refused() =>
        AssertFault(new FlexMessage("空", new BubbleContainer()), "messages[0].contents: no block; give it");

    [Fact]
    public void A_component_that_is_null_is_refused() =>
        AssertFault(Flex(new BoxComponent(BoxLayout.Vertical, [null!])), "messages[0].contents.body.contents[0]: missing");

    [Fact]
    public void A_component_from_elsewhere_is_refused() =>
        AssertFault(Flex(new BoxComponent(BoxLayout.Vertical, new ForeignComponent())), "messages[0].contents.body.contents[0].type: ");

    [Fact]
    public void A_container_from_elsewhere_is_refused() =>
        AssertFault(new FlexMessage("空", new ForeignContainer()), "messages[0].contents.type: ");

    [Fact]
    public void An_alternative_text_is_required() =>
        AssertFault(new FlexMessage("", Bubble(new TextComponent("一"))), "messages[0].altText: empty");

    [Theory]
    [InlineData(1_500, true)]
    [InlineData(1_501, false)]
    public void An_alternative_text_has_at_most_1500_code_units(int length, bool isTaken) =>
        AssertTaken(isTaken, [new FlexMessage(new string('あ', length), Bubble(new TextComponent("一")))], "messages[0].altText: ");

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    [InlineData(0, false)]
    public void A_carousel_has_1_to_12_bubbles(int count, bool isTaken) => AssertTaken(
        isTaken,
        [new FlexMessage("一覧", new CarouselContainer { Contents = [.. Enumerable.Repeat(Bubble(new TextComponent("一")), count)] })],
        "messages[0].contents.contents: ");

    [Fact]
    public void The_bubbles_of_a_carousel_have_one_size() => AssertFault(
        new FlexMessage("一覧", new CarouselContainer(Bubble(new TextComponent("一")), Bubble(new TextComponent("二")) with { Size = BubbleSize.Nano })),
        "messages[0].contents.contents: bubbles of different sizes");

    [Fact]
    public void The_size_that_is_LINEs_default_may_be_named_in_some_bubbles() => AssertTaken(
        new FlexMessage("一覧", new CarouselContainer(Bubble(new TextComponent("一")), Bubble(new TextComponent("二")) with { Size = BubbleSize.Mega })));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_bubble_has_at_most_30_KB_of_JSON(int more, bool isTaken)
    {
        var room = FlexLimits.BubbleBytes - Bytes(Bubble(new TextComponent("")));
        AssertTaken(isTaken, [new FlexMessage("長い", Bubble(new TextComponent(new string('a', room + more))))], "messages[0].contents: 30721 bytes of JSON");
    }

    [Fact]
    public void The_size_of_a_bubble_is_counted_in_bytes_of_UTF_8() =>
        AssertFault(new FlexMessage("長い", Bubble(new TextComponent(new string('あ', 10_240)))), "messages[0].contents: ");

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_carousel_has_at_most_50_KB_of_JSON(int more, bool isTaken)
    {
        var first = Bubble(new TextComponent(new string('a', 25_000)));
        var room = FlexLimits.CarouselBytes - Bytes(new CarouselContainer(first, Bubble(new TextComponent(""))));
        AssertTaken(
            isTaken,
            [new FlexMessage("長い", new CarouselContainer(first, Bubble(new TextComponent(new string('a', room + more)))))],
            "messages[0].contents: 51201 bytes of JSON");
    }

    [Fact]
    public void A_bubble_of_a_carousel_has_at_most_30_KB_too() => AssertFault(
        new FlexMessage("長い", new CarouselContainer(Bubble(new TextComponent(new string('a', 31_000))), Bubble(new TextComponent("一")))),
        "messages[0].contents.contents[0]: ");

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_message_has_at_most_10_animated_images(int count, bool isTaken)
    {
        var pictures = Enumerable.Repeat(new ImageComponent(Image) { Animated = true }, count - 1);
        var bubble = Bubble(new BoxComponent(BoxLayout.Horizontal, [.. pictures])) with { Hero = new ImageComponent(Image) { Animated = true } };
        AssertTaken(isTaken, [new FlexMessage("動く", bubble)], "messages[0].contents: ");
    }

    [Fact]
    public void A_bubble_takes_a_tap_without_words() =>
        AssertTaken(new FlexMessage("一覧", Bubble(new TextComponent("一")) with { Action = new MessageTemplateAction(null, "詳しく") }));

    [Fact]
    public void A_button_needs_words() => AssertFault(
        new FlexMessage("一覧", Bubble(new ButtonComponent(new MessageTemplateAction(null, "詳しく")))),
        "messages[0].contents.body.contents[0].action.label: missing");

    [Fact]
    public void A_button_needs_an_action() => AssertFault(
        new FlexMessage("一覧", Bubble(new ButtonComponent(null!))), "messages[0].contents.body.contents[0].action: missing");

    [Fact]
    public void A_style_has_colours() => AssertFault(
        new FlexMessage("一覧", Bubble(new ButtonComponent(Next)) with { Styles = new BubbleStyles { Body = new BlockStyle { BackgroundColor = "red" } } }),
        "messages[0].contents.styles.body.backgroundColor: not a colour");

    private static FlexMessage Flex(BoxComponent body) => new("一覧", new BubbleContainer { Body = body });

    private static BubbleContainer Bubble(IFlexComponent content) => new() { Body = new BoxComponent(BoxLayout.Vertical, content) };

    private static int Bytes(IFlexContainer container) => System.Text.Encoding.UTF8.GetByteCount(LineMessageJson.Serialize(container));

    private sealed record ForeignComponent : IFlexComponent
    {
        public FlexComponentType Type => FlexComponentType.Text;
    }

    private sealed record ForeignContainer : IFlexContainer
    {
        public FlexContainerType Type => FlexContainerType.Bubble;
    }
}
