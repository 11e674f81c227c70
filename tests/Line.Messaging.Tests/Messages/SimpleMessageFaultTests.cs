using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class SimpleMessageFaultTests
{
    private const string Image = "https://images.example/t.png";

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
}
