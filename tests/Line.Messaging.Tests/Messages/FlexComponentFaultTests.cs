using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class FlexComponentFaultTests
{
    private const string Image = "https://images.example/t.png";
    private const string Body = "messages[0].contents.body.contents[0]";

    private static readonly VideoComponent Video = new("https://images.example/a.mp4", Image, new ImageComponent(Image));

    [Theory]
    [InlineData(null, true)]
    [InlineData(BubbleSize.Kilo, true)]
    [InlineData(BubbleSize.Mega, true)]
    [InlineData(BubbleSize.Giga, true)]
    [InlineData(BubbleSize.Hecto, false)]
    [InlineData(BubbleSize.Nano, false)]
    public void A_video_plays_in_a_wide_bubble(BubbleSize? size, bool isTaken) =>
        AssertTaken(isTaken, [new FlexMessage("動画", new BubbleContainer { Size = size, Hero = Video })], "messages[0].contents.hero.type: Video cannot stand here");

    [Fact]
    public void A_video_plays_in_no_carousel() => AssertFault(
        new FlexMessage("動画", new CarouselContainer(new BubbleContainer { Hero = Video })), "messages[0].contents.contents[0].hero.type: Video cannot stand here");

    [Fact]
    public void A_video_stands_in_no_box() => AssertFault(InBody(Video), $"{Body}.type: Video cannot stand here");

    [Fact]
    public void The_alternative_of_a_video_is_an_image_or_a_box() => AssertFault(
        new FlexMessage("動画", new BubbleContainer { Hero = Video with { AltContent = new TextComponent("動画") } }),
        "messages[0].contents.hero.altContent.type: Text cannot stand here");

    [Fact]
    public void A_hero_is_no_text() => AssertFault(
        new FlexMessage("題", new BubbleContainer { Hero = new TextComponent("題") }),
        "messages[0].contents.hero.type: Text cannot stand here; a hero is a box, an image or a video");

    [Fact]
    public void An_icon_stands_only_in_a_baseline_box() => AssertFault(InBody(new IconComponent(Image)), $"{Body}.type: Icon cannot stand here");

    [Fact]
    public void A_baseline_box_takes_no_button() => AssertFault(
        InBody(new BoxComponent(BoxLayout.Baseline, new ButtonComponent(new MessageTemplateAction("次", "次")))),
        $"{Body}.contents[0].type: Button cannot stand here");

    [Theory]
    [InlineData("#112233", true)]
    [InlineData("#aabbccDD", true)]
    [InlineData("#123", false)]
    [InlineData("112233", false)]
    [InlineData("#GGHHII", false)]
    [InlineData("", false)]
    public void A_colour_has_six_or_eight_digits(string color, bool isTaken) =>
        AssertTaken(isTaken, [InBody(new TextComponent("一") { Color = color })], $"{Body}.color: not a colour");

    [Theory]
    [InlineData("http://images.example/t.png")]
    [InlineData("https://images.example/写真.png")]
    [InlineData("https://images.example/my photo.png")]
    [InlineData("t.png")]
    public void An_image_has_an_encoded_https_address(string url) => AssertFault(InBody(new ImageComponent(url)), $"{Body}.url: not");

    [Fact]
    public void A_text_takes_no_size_of_images() => AssertFault(InBody(new TextComponent("一") { Size = ComponentSize.Full }), $"{Body}.size: ");

    [Fact]
    public void A_span_takes_no_percentage() => AssertFault(
        InBody(new TextComponent { Contents = [new SpanComponent("一") { Size = ComponentSize.Percent(50) }] }), $"{Body}.contents[0].size: ");

    [Fact]
    public void A_span_has_words() => AssertFault(InBody(new TextComponent { Contents = [new SpanComponent("")] }), $"{Body}.contents[0].text: empty");

    [Fact]
    public void A_margin_takes_no_percentage() => AssertFault(InBody(new TextComponent("一") { Margin = Spacing.Percent(5) }), $"{Body}.margin: a percentage");

    [Fact]
    public void A_spacing_takes_no_percentage() => AssertFault(InBody(new BoxComponent(BoxLayout.Vertical) { Spacing = Spacing.Percent(5) }), $"{Body}.spacing: a percentage");

    [Fact]
    public void Space_between_lines_is_in_pixels() => AssertFault(InBody(new TextComponent("一") { LineSpacing = Spacing.Md }), $"{Body}.lineSpacing: not in pixels");

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_share_is_not_below_zero(int flex) => AssertFault(InBody(new ButtonComponent(new MessageTemplateAction("次", "次")) { Flex = flex }), $"{Body}.flex: ");

    [Theory]
    [InlineData(1, 3, true)]
    [InlineData(1, 4, false)]
    [InlineData(100_000, 1, true)]
    [InlineData(100_001, 1, false)]
    [InlineData(0, 0, false)]
    public void A_shape_is_not_too_tall(int width, int height, bool isTaken)
    {
        var faults = MessageValidator.Validate([InBody(new ImageComponent(Image) { AspectRatio = new AspectRatio(width, height) })]);
        Assert.Equal(isTaken, faults.Count == 0);
        Assert.All(faults, fault => Assert.StartsWith($"{Body}.aspectRatio: ", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(359, true)]
    [InlineData(360, false)]
    [InlineData(-1, false)]
    public void A_gradient_runs_at_an_angle_below_360(int angle, bool isTaken) => AssertTaken(
        isTaken,
        [InBody(new BoxComponent(BoxLayout.Vertical) { Background = new LinearGradient(angle, "#000000", "#FFFFFF") })],
        $"{Body}.background.angle: ");

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void The_middle_of_a_gradient_lies_within_it(int percent, bool isTaken) => AssertTaken(
        isTaken,
        [InBody(new BoxComponent(BoxLayout.Vertical) { Background = new LinearGradient(0, "#000000", "#FFFFFF") { CenterPosition = percent } })],
        $"{Body}.background.centerPosition: ");

    private static FlexMessage InBody(IFlexComponent component) =>
        new("一覧", new BubbleContainer { Body = new BoxComponent(BoxLayout.Vertical, component) });
}
