using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class OtherFaultTests
{
    private const string Image = "https://images.example/t.png";

    private static readonly MessageTemplateAction Yes = new("はい", "はい");

    // Which stickers exist, LINE alone knows: it answers 400, and the client tells so.
    [Fact]
    public void A_sticker_that_does_not_exist_cannot_be_known() => AssertTaken(new StickerMessage("0", "987654321"));

    [Fact]
    public void A_sticker_has_a_number() => AssertFault(new StickerMessage("446", ""), "messages[0].stickerId: empty");

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [InlineData(0, false)]
    public void A_sender_has_a_name_of_at_most_20_code_units(int length, bool isTaken) =>
        AssertTaken(isTaken, [new TextMessage("あ") { Sender = new Sender(new string('あ', length)) }], "messages[0].sender.name: ");

    [Fact]
    public void The_icon_of_a_sender_comes_over_https() =>
        AssertFault(new StickerMessage("446", "1988") { Sender = new Sender(iconUrl: "http://images.example/i.png") }, "messages[0].sender.iconUrl: ");

    [Theory]
    [InlineData("session-12.a=(1)", true)]
    [InlineData("研究会", false)]
    [InlineData("a b", false)]
    public void A_tracking_ID_has_plain_characters(string id, bool isTaken) =>
        AssertTaken(isTaken, [new VideoMessage("https://images.example/a.mp4", Image) { TrackingId = id }], "messages[0].trackingId: characters that LINE does not take");

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_tracking_ID_has_at_most_100_characters(int length, bool isTaken) =>
        AssertTaken(isTaken, [new VideoMessage("https://images.example/a.mp4", Image) { TrackingId = new string('a', length) }], "messages[0].trackingId: ");

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_delivery_tag_has_at_most_30_characters(int length, bool isTaken) =>
        AssertTaken(isTaken, [new CouponMessage("c1", new string('a', length))], "messages[0].deliveryTag: ");

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(0, false)]
    public void A_carousel_has_at_most_10_columns(int count, bool isTaken) => AssertTaken(
        isTaken, [Carousel([.. Enumerable.Repeat(new CarouselColumn("あ", actions: [Yes]), count)])], "messages[0].template.columns: ");

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_column_has_at_most_3_buttons(int count, bool isTaken) => AssertTaken(
        isTaken, [Carousel(new CarouselColumn("あ", actions: [.. Enumerable.Repeat(Yes, count)]))], "messages[0].template.columns[0].actions: ");

    [Fact]
    public void Every_column_has_as_many_buttons() => AssertFault(
        Carousel(new CarouselColumn("一", actions: [Yes]), new CarouselColumn("二", actions: [Yes, Yes])), "messages[0].template.columns: different numbers of actions");

    [Fact]
    public void All_columns_or_none_have_an_image() => AssertFault(
        Carousel(new CarouselColumn("一", Image, actions: [Yes]), new CarouselColumn("二", actions: [Yes])), "messages[0].template.columns: an image in some");

    [Fact]
    public void All_columns_or_none_have_a_title() => AssertFault(
        Carousel(new CarouselColumn("一", title: "題", actions: [Yes]), new CarouselColumn("二", actions: [Yes])), "messages[0].template.columns: a title in some");

    [Fact]
    public void The_background_of_a_template_has_no_alpha() => AssertFault(
        Carousel(new CarouselColumn("一", Image, actions: [Yes], imageBackgroundColor: "#FFFFFF00")), "messages[0].template.columns[0].imageBackgroundColor: ");

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void An_image_carousel_has_at_most_10_images(int count, bool isTaken) => AssertTaken(
        isTaken,
        [new TemplateMessage("写真", new ImageCarouselTemplate([.. Enumerable.Repeat(new ImageCarouselColumn(Image, Yes), count)]))],
        "messages[0].template.columns: ");

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(0, false)]
    public void An_imagemap_has_1_to_50_actions(int count, bool isTaken) => AssertTaken(
        isTaken,
        [Imagemap([.. Enumerable.Repeat(new MessageImagemapAction(new ImagemapArea(0, 0, 1, 1), "はい"), count)])],
        "messages[0].actions: ");

    [Fact]
    public void An_imagemap_is_1040_pixels_wide() => AssertFault(
        Imagemap([new MessageImagemapAction(new ImagemapArea(0, 0, 1, 1), "はい")]) with { BaseSize = new ImagemapSize(1000, 1000) },
        "messages[0].baseSize.width: ");

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void An_imagemap_sends_at_most_400_code_units(int length, bool isTaken) => AssertTaken(
        isTaken, [Imagemap([new MessageImagemapAction(new ImagemapArea(0, 0, 1, 1), new string('あ', length))])], "messages[0].actions[0].text: ");

    [Fact]
    public void An_area_is_not_empty() => AssertFault(
        Imagemap([new UriImagemapAction(new ImagemapArea(0, 0, 0, 1), "https://minutes.example/")]), "messages[0].actions[0].area.width: ");

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_link_after_a_video_has_at_most_30_code_units(int length, bool isTaken) => AssertTaken(
        isTaken,
        [Imagemap([]) with { Video = new Video("https://images.example/a.mp4", Image, new ImagemapArea(0, 0, 1, 1), new ExternalLink("https://minutes.example/", new string('あ', length))) }],
        "messages[0].video.externalLink.label: ");

    private static TemplateMessage Carousel(params CarouselColumn[] columns) => new("一覧", new CarouselTemplate(columns));

    private static ImagemapMessage Imagemap(IList<IImagemapAction> actions) => new("https://images.example/map", "地図", new ImagemapSize(1040, 1040), actions);
}
