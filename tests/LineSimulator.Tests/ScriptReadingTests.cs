using LineSimulator.Scripts;

namespace LineSimulator.Tests;

public sealed class ScriptReadingTests
{
    [Theory]
    [InlineData("""{"as":"sato"}""", "2", "exactly one of")]
    [InlineData("""{"as":"sato","say":"a","tap":"b"}""", "2", "say and tap")]
    [InlineData("""{"as":"tanaka","say":"a"}""", "2", "use one of sato")]
    [InlineData("""{"say":"a"}""", "2", "use one of sato")]
    [InlineData("""{"expect":{"as":"tanaka","contains":"a"}}""", "2", "use one of sato")]
    [InlineData("""{"together":[{"as":"sato","say":"a"},{"scene":"b"}]}""", "2.2", "out of together")]
    [InlineData("""{"as":"sato","say":"a","at":"2026-12-03T10:00:00+09:00"}""", "2", "put a scene")]
    [InlineData("""{"as":"sato","say":"a","bytes":3}""", "2", "Only file has bytes")]
    [InlineData("""{"as":"sato","edit":"a"}""", "2", "edit and to go together")]
    [InlineData("""{"as":"sato","menu":0,"in":"circle"}""", "2", "Only say, file, photos, sticker, location, tap and press have in")]
    [InlineData("""{"as":"sato","tap":"a","ref":"b"}""", "2", "Only say, file, photos, sticker and location have a ref")]
    [InlineData("""{"as":"sato","say":"a","batch":true}""", "2", "Only together has batch or order")]
    [InlineData("""{"scene":"a","delivery":{"duplicates":1}}""", "2", "have a delivery")]
    [InlineData("""{"as":"sato","tap":"a","quote":"b"}""", "2", "Only say has quote")]
    [InlineData("""{"as":"sato","tap":"a","picked":"12:00"}""", "2", "Only press and menu have picked")]
    [InlineData("""{"as":"sato","press":"a"}""", "2", "action object")]
    [InlineData("""{"as":"sato","photos":[{"bytes":3}]}""", "2", "two or more")]
    [InlineData("""{"as":"sato","file":"a.jpg","base64":"!"}""", "2", "not in Base64")]
    [InlineData("""{"as":"sato","standby":true}""", "2", "have as beside them")]
    [InlineData("""{"quota":{"limit":-1}}""", "2", "0 or more")]
    [InlineData("""{"fault":{"endpoint":"Push","kind":"Slow","times":0}}""", "2", "once or more")]
    [InlineData("""{"fault":{"endpoint":"Push","kind":"Rain"}}""", "", "$.steps[1].fault.kind")]
    [InlineData("""{"as":"sato","shout":"a"}""", "", "$.steps[1]")]
    [InlineData("""{"scene":"a","at":"tomorrow"}""", "", "$.steps[1].at")]
    public void A_wrong_step_is_refused_with_its_number_and_the_remedy(string step, string number, string message)
    {
        var fault = Assert.Throws<ScriptException>(() => Script.Parse($$"""{"users":{"sato":"佐藤"},"steps":[{"scene":"始まり"},{{step}}]}"""));

        Assert.Equal(number, fault.Step);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsend_of_an_unknown_ref_tells_how_to_name_a_message()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var fault = await Assert.ThrowsAsync<ScriptException>(() => new ScriptRunner(world.Platform, _ => Task.CompletedTask).RunAsync(
            Script.Parse("""{"users":{"sato":"佐藤"},"steps":[{"as":"sato","unsend":"q1"}]}"""), ct: TestContext.Current.CancellationToken));

        Assert.Equal("1", fault.Step);
        Assert.Contains("\"ref\": \"q1\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_read_from_a_file()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, """{"seed":3,"users":{},"steps":[{"scene":"始まり"}]}""", TestContext.Current.CancellationToken);

        var script = await Script.LoadAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);

        Assert.Equal((3, new ScriptStep.Scene("1", "始まり", null)), (script.Seed, Assert.Single(script.Steps)));
    }
}
