using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using SessionBot.Features.Menu;
using TestKit;
using Xunit.Sdk;

namespace SessionBot.Tests.Menu;

/// <summary>The committed picture is what the committed drawing looks like, and its tiles lie where the taps are.</summary>
public sealed class MenuPictureTests
{
    /// <summary>Of 255, after each four by four pixels became one: another version of the font moves edges, another word moves more.</summary>
    private const int Tolerance = 40;

    private static readonly string Drawing = Repository.PathTo("src", "SessionBot", "Menus", "menu.svg");

    private static readonly string Picture = Repository.PathTo("src", "SessionBot", "Menus", "menu.png");

    [Fact]
    public async Task The_picture_is_made_from_the_drawing() =>
        Assert.InRange((await RenderAsync(File.ReadAllText(Drawing))).FarthestFrom(PngPixels.Read(Picture)), 0, Tolerance);

    [Fact]
    public async Task One_other_character_is_noticed()
    {
        var other = File.ReadAllText(Drawing).Replace("自分の質問", "自身の質問", StringComparison.Ordinal);

        Assert.True((await RenderAsync(other)).FarthestFrom(PngPixels.Read(Picture)) > Tolerance);
    }

    [Fact]
    public void Each_label_is_drawn_within_its_own_area()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var drawn = XDocument.Load(Drawing).Descendants(svg + "text").ToDictionary(text => text.Value, At);

        Assert.All(MenuFile.Read(MenuFile.DefaultPath).Areas, area =>
        {
            var (x, y) = drawn[area.Label];
            Assert.InRange(x, area.Bounds.X, area.Bounds.X + area.Bounds.Width);
            Assert.InRange(y, area.Bounds.Y, area.Bounds.Y + area.Bounds.Height);
        });
    }

    private static (int X, int Y) At(XElement text)
    {
        var moved = text.Parent!.Attribute("transform")!.Value["translate(".Length..^1].Split(' ');
        return (Whole(text.Attribute("x")!.Value) + Whole(moved[0]), Whole(text.Attribute("y")!.Value) + Whole(moved[1]));
    }

    private static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static async Task<PngPixels> RenderAsync(string drawing)
    {
        var folder = Directory.CreateTempSubdirectory("sessionbot-menu-");
        try
        {
            var (svg, png) = (Path.Combine(folder.FullName, "menu.svg"), Path.Combine(folder.FullName, "menu.png"));
            await File.WriteAllTextAsync(svg, drawing, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo(Repository.PathTo("infra", "menu", "render.sh"), [svg, png]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var script = Process.Start(start)!;
            var error = script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await script.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken);

            // 2: what draws is not installed on this machine.
            Assert.SkipWhen(script.ExitCode == 2, (await error).Trim());
            Assert.True(script.ExitCode == 0, await error);
            return PngPixels.Read(png);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
