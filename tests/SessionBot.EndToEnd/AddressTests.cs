using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>Where the service listens is told by <c>--urls</c>, and so are its faults.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("garbage")]
    [InlineData("ftp://127.0.0.1:0")]
    [InlineData("http://localhost:0")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:0/below")]
    [InlineData("http://127.0.0.1:0;nonsense")]
    public async Task An_address_that_cannot_be_is_told_by_its_own_key(string urls)
    {
        using var folder = new WorkingFolder();

        var result = await ServiceCommand.RunAsync(folder, new Dictionary<string, string> { ["Simulator__Port"] = "0" }, "--urls", urls);

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains($"urls holds {urls.Split(';')[^1]}, ", result.Error);
        Assert.DoesNotContain("PublicAddress", result.All);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("http://192.0.2.1:5999", "one of this machine's")]
    [InlineData("https://127.0.0.1:0", "Kestrel:Certificates:Default:Path")]
    public async Task An_address_that_cannot_be_opened_is_told_with_the_remedy_alone(string urls, string remedy)
    {
        using var folder = new WorkingFolder();
        var settings = ServiceSettings.Alone();

        // A developer's certificate would be found there.
        settings["HOME"] = folder.Path;

        var result = await ServiceCommand.RunAsync(folder, settings, "--urls", urls);

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains(remedy, result.Error);
        Assert.DoesNotContain("   at ", result.All);
    }

    [Fact]
    public async Task Whoever_tries_it_out_can_open_the_link_to_a_draft()
    {
        using var folder = new WorkingFolder();
        await using var service = await ServiceProcess.StartAsync(folder, new Dictionary<string, string> { ["Simulator__Port"] = "0" });
        using var client = new ServiceClient(service);
        var phone = await TriedOutPhone.AddAsync(client, "桐生");
        foreach (var text in new[] { "運営登録 unei-2026", LiveSession.Plan(), "開始", "終了", "議事録作成" })
        {
            await phone.SayAsync(text);
        }

        var link = System.Text.RegularExpressions.Regex.Match(await phone.ChatAsync(), $"{service.Address}minutes/[0-9a-f/]+").Value;

        Assert.NotEmpty(link);
        Assert.Equal(200, (await client.SendAsync(new(HttpMethod.Get, link))).Status);
    }
}
