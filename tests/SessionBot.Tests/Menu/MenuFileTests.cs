using Line.Messaging;
using SessionBot.Features.Members;
using SessionBot.Features.Menu;

namespace SessionBot.Tests.Menu;

public sealed class MenuFileTests
{
    private static readonly MenuDefinition Shipped = MenuFile.Read(MenuFile.DefaultPath);

    [Fact]
    public void The_shipped_menu_has_the_six_things_that_members_do() => Assert.Equal(
        ["報告する", "質問する", "みんなの質問", "自分の質問", "次回の研究会", "議事録"],
        Shipped.Areas.Select(area => area.Label));

    [Fact]
    public void Each_tap_says_what_members_can_type_where_there_is_no_menu() => Assert.All(Shipped.Areas, area =>
    {
        var word = Assert.IsType<MenuAction.Say>(area.Action).Word;
        Assert.Equal(area.Label, word);
        Assert.NotNull(MemberCommand.Parse(word));
    });

    [Fact]
    public void The_areas_cover_the_whole_picture_and_never_overlap()
    {
        Assert.Equal((long)Shipped.Size.Width * Shipped.Size.Height, Shipped.Areas.Sum(area => (long)area.Bounds.Width * area.Bounds.Height));
        Assert.All(
            from one in Shipped.Areas from other in Shipped.Areas where one != other select (one.Bounds, other.Bounds),
            pair => Assert.False(Overlap(pair.Item1, pair.Item2)));
    }

    [Fact]
    public void A_tap_is_a_postback_of_the_word_with_the_label_in_the_chat()
    {
        var action = Assert.IsType<PostbackTemplateAction>(DesiredMenu.Of(Shipped).Menu.Areas[1].Action);

        Assert.Equal(("質問する", "質問する", "質問する", InputOption.OpenKeyboard), (action.Label, action.Data, action.DisplayText, action.InputOption));
    }

    [Fact]
    public void An_area_may_open_an_address()
    {
        using var folder = new MenuFolder();
        folder.Replace("\"say\": \"議事録\"", "\"open\": \"https://sessionbot.example/minutes\"");

        var action = DesiredMenu.Of(MenuFile.Read(folder.Path)).Menu.Areas[^1].Action;

        Assert.Equal("https://sessionbot.example/minutes", Assert.IsType<UriTemplateAction>(action).Uri);
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "schema is 2; this program reads schema 1")]
    [InlineData("\"name\": \"main\"", "\"name\": \"Main\"", "name is \"Main\"; write 1 to 12 of a-z, 0-9 and -")]
    [InlineData("\"name\": \"main\"", "\"nmae\": \"main\"", "unknown member \"nmae\"; correct or remove it")]
    [InlineData("\"image\": \"menu.png\",", "", "the document has no \"image\"; add it")]
    [InlineData("menu.png", "none.png", "none.png: the menu's image is missing; put it there")]
    [InlineData("menu.png", "menu.json", "menu.json: the image is not a PNG; save it as a PNG")]
    [InlineData("\"width\": 2500", "\"width\": 2400", "2500 by 1686 pixels; make it 2400 by 1686")]
    [InlineData("研究会メニュー", "十五文字もある言葉は長すぎます", "chatBarText: 15 ")]
    [InlineData("\"width\": 840", "\"width\": \"840\"", "areas[0].bounds.width is not a whole number; write digits only")]
    [InlineData("\"x\": 1660", "\"x\": 1661", "areas[2].bounds: outside the image")]
    [InlineData("\"say\": \"議事録\"", "\"say\": \"ぎじろく\"", "areas[5].action.say is \"ぎじろく\", which the bot does not understand; write a word that members can type")]
    [InlineData("\"say\": \"議事録\"", "\"open\": \"http://sessionbot.example/\"", "areas[5].action.open is not a whole address; write one that starts with https://")]
    [InlineData("\"say\": \"議事録\"", "\"say\": \"議事録\", \"open\": \"https://sessionbot.example/\"", "areas[5].action says not clearly what a tap does; write either \"say\"")]
    [InlineData("\"keyboard\": true", "\"keyboard\": 1", "areas[1].action.keyboard is neither true nor false; write true or false")]
    [InlineData("\"label\": \"議事録\"", "\"label\": \" \"", "areas[5].label is not a text, or empty; write some words")]
    [InlineData("\"areas\": [", "\"areas\": [,", "not valid JSON")]
    [InlineData("\"schema\": 1", "\"schema\": 1, \"schema\": 1", "a name stands twice")]
    public void A_fault_is_told_with_its_place_and_its_remedy(string right, string wrong, string told)
    {
        using var folder = new MenuFolder();
        folder.Replace(right, wrong);

        var fault = Assert.Throws<MenuFileException>(() => MenuFile.Read(folder.Path));

        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith(Path.GetDirectoryName(folder.Path)!, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_more_than_LINE_takes_is_told()
    {
        using var folder = new MenuFolder();
        File.AppendAllText(folder.Image, new string(' ', RichMenuLimits.ImageBytes));

        Assert.Contains("LINE takes 1000000 at most", Assert.Throws<MenuFileException>(() => MenuFile.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        var fault = Assert.Throws<MenuFileException>(() => MenuFile.Read("/nowhere/menu.json"));

        Assert.Equal("/nowhere/menu.json: the menu file is missing; name another one, or leave the setting out for the shipped one.", fault.Message);
    }

    private static bool Overlap(RichMenuBounds one, RichMenuBounds other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;
}
