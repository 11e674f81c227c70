using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class ImagemapFaultTests
{
    private const string Image = "https://images.example/t.png";

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
        [Imagemap([]) with { Video = Video(new ExternalLink("https://minutes.example/", new string('あ', length))) }],
        "messages[0].video.externalLink.label: ");

    [Fact]
    public void An_imagemap_with_a_video_needs_no_action() => AssertTaken(Imagemap([]) with { Video = Video(null) });

    private static Video Video(ExternalLink? link) => new("https://images.example/a.mp4", Image, new ImagemapArea(0, 0, 1, 1), link);

    private static ImagemapMessage Imagemap(IList<IImagemapAction> actions) => new("https://images.example/map", "地図", new ImagemapSize(1040, 1040), actions);
}
