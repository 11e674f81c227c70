using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class CarouselFaultTests
{
    private const string Image = "https://images.example/t.png";

    private static readonly MessageTemplateAction Yes = new("はい", "はい");

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

    private static TemplateMessage Carousel(params CarouselColumn[] columns) => new("一覧", new CarouselTemplate(columns));
}
