using CsCheck;

namespace Line.Messaging.Tests.Client;

public sealed class RichMenuLimitTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void A_rich_menu_within_the_limits_has_no_fault()
    {
        // 14 grapheme clusters of 11 UTF-16 code units each.
        var family = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 14));
        Assert.Empty(RichMenuValidator.Validate(RichMenus.Plain with { ChatBarText = family, Size = new RichMenuSize(2500, 1686) }));
    }

    [Theory]
    [InlineData(799, 250, "size.width: 799 is out of range; the limit is 800 to 2500")]
    [InlineData(2501, 843, "size.width: 2501 is out of range; the limit is 800 to 2500")]
    [InlineData(800, 249, "size.height: 249 is out of range; the limit is 250 to 2500")]
    [InlineData(2500, 1725, "size: 2500 by 1725 pixels; the width is at least 1.45 times the height")]
    public void A_size_has_limits(int width, int height, string fault) =>
        Assert.Equal([fault], RichMenuValidator.Validate(RichMenus.Plain with { Size = new RichMenuSize(width, height), Areas = [] }));

    [Fact]
    public void Texts_and_areas_have_limits()
    {
        var faults = RichMenuValidator.Validate(RichMenus.Plain with
        {
            Name = new string('あ', 301),
            ChatBarText = new string('あ', 15),
            Areas = [.. Enumerable.Repeat(RichMenus.Plain.Areas[0], 21)],
        });
        Assert.Equal(
            [
                "name: 301 grapheme clusters; the limit is 300",
                "chatBarText: 15 grapheme clusters; the limit is 14",
                "areas: 21 elements; the limit is 0 to 20",
            ],
            faults);
    }

    [Theory]
    [InlineData(-1, 0, 10, 10)]
    [InlineData(0, 0, 0, 10)]
    [InlineData(0, 800, 10, 44)]
    [InlineData(2000, 0, int.MaxValue, 10)]
    public void An_area_lies_in_the_image(int x, int y, int width, int height)
    {
        var area = RichMenus.Plain.Areas[0] with { Bounds = new RichMenuBounds(x, y, width, height) };
        var fault = Assert.Single(RichMenuValidator.Validate(RichMenus.Plain with { Areas = [area] }));
        Assert.Equal("areas[0].bounds: outside the image, or empty; the image has 2500 by 843 pixels", fault);
    }

    [Fact]
    public async Task A_faulty_rich_menu_is_not_created()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await Assert.ThrowsAsync<LineLimitException>(() => line.Client.CreateRichMenuAsync(RichMenus.Plain with { Name = "" }, Cancelled));
        Assert.Empty(line.Requests);
    }

    public static TheoryData<byte[], string> Images => new()
    {
        { RichMenus.Jpeg(2500, 843), "image: not image/png but image/jpeg; LINE takes PNG and JPEG, named as they are" },
        { [], "image: not image/png but neither PNG nor JPEG; LINE takes PNG and JPEG, named as they are" },
        { RichMenus.Png(2500, 843)[..20], "image: not image/png but neither PNG nor JPEG; LINE takes PNG and JPEG, named as they are" },
        { RichMenus.Png(2500, 1686), "image: 2500 by 1686 pixels; the rich menu has 2500 by 843" },
        { RichMenus.Png(2500, 843, 1_000_001), "image: too large; the limit is 1000000 bytes" },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public async Task An_image_that_LINE_would_refuse_is_not_sent(byte[] image, string fault)
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        var exception = await Assert.ThrowsAsync<LineLimitException>(() => line.Client.UploadRichMenuPngImageAsync(
            new MemoryStream(image), "richmenu-1", new RichMenuSize(2500, 843), Cancelled));
        Assert.Equal([fault], exception.Faults);
        Assert.Empty(line.Requests);
    }

    [Fact]
    public async Task An_image_of_1_000_000_bytes_is_sent()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.UploadRichMenuPngImageAsync(new MemoryStream(RichMenus.Png(2500, 843, 1_000_000)), "richmenu-1", null, Cancelled);
        Assert.Equal("1000000", line.Request.Headers["Content-Length"]);
    }

    [Fact]
    public async Task An_image_whose_size_is_not_told_has_limits_of_its_own()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        var exception = await Assert.ThrowsAsync<LineLimitException>(
            () => line.Client.UploadRichMenuJpegImageAsync(new MemoryStream(RichMenus.Jpeg(400, 300)), "richmenu-1", null, Cancelled));
        Assert.Equal(2, exception.Faults.Count);
    }

    [Fact]
    public async Task Broken_images_are_refused_or_sent_and_nothing_else()
    {
        using var http = new HttpClient(new Always200());
        var client = new LineMessagingClient(http, "token");
        await Gen.Byte.Array[0, 28].SampleAsync(async bytes =>
        {
            var image = RichMenus.Jpeg(2500, 843);
            bytes.CopyTo(image, 3);
            try
            {
                await client.UploadRichMenuJpegImageAsync(new MemoryStream(image), "richmenu-1", null, Cancelled);
            }
            catch (LineLimitException exception)
            {
                Assert.NotEmpty(exception.Faults);
            }
        });
    }

    private sealed class Always200 : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage());
    }
}
