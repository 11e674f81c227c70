using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Line.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SessionBot.EndToEnd.Infrastructure;
using TestKit;

namespace SessionBot.EndToEnd;

/// <summary>The simulator as somebody starts it who has another bot, or none.</summary>
public sealed partial class SimulatorAloneTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"`dotnet run --project (\S+) -- --WebhookUrl \S+` starts it alone")]
    private static partial Regex ReadmeLine { get; }

    [Fact]
    public async Task The_command_of_the_README_starts_a_program_with_the_page()
    {
        var project = ReadmeLine.Match(await File.ReadAllTextAsync(Repository.PathTo("README.md"), Ct)).Groups[1].Value;
        Assert.True(File.Exists(Repository.PathTo([.. project.Split('/'), $"{Path.GetFileName(project)}.csproj"])), $"README names {project}, which is no project.");
        await using var simulator = await SimulatorProcess.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = simulator.Address, Timeout = TestConstants.Timeout };

        // Whoever asks without a browser gets the list of calls.
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Assert.Contains("<title>トーク・シミュレーター</title>", await http.GetStringAsync("/", Ct));
        Assert.Contains("ボットがまだつながっていません", await http.GetStringAsync("/simulator/page/connect.js", Ct));
        Assert.Equal(JsonValueKind.Null, (await http.GetFromJsonAsync<JsonElement>("/simulator/page/state", Ct)).GetProperty("bot").GetProperty("webhookUrl").ValueKind);
    }

    [Fact]
    public async Task What_a_person_writes_reaches_another_server_signed()
    {
        var arrived = new TaskCompletionSource<(string Signature, byte[] Body)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var bot = builder.Build();
        bot.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            if (Encoding.UTF8.GetString(body.ToArray()).Contains("こんにちは", StringComparison.Ordinal))
            {
                arrived.TrySetResult((http.Request.Headers["x-line-signature"].ToString(), body.ToArray()));
            }
        });
        await bot.StartAsync(Ct);
        await using var simulator = await SimulatorProcess.StartAsync("--WebhookUrl", $"{bot.Urls.Single()}/webhook", "--ChannelSecret", "another-secret");
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = simulator.Address, Timeout = TestConstants.Timeout };

        using var added = await http.PostAsync("/simulator/users", new StringContent("""{"name":"佐藤"}"""), Ct);
        var user = JsonElement.Parse(await added.Content.ReadAsStringAsync(Ct)).GetProperty("userId").GetString();
        using var followed = await http.PostAsync($"/simulator/users/{user}/follow", null, Ct);
        using var said = await http.PostAsync($"/simulator/users/{user}/messages", new StringContent("""{"text":"こんにちは"}"""), Ct);

        Assert.True(said.IsSuccessStatusCode, simulator.Output.All);
        var (signature, webhook) = await arrived.Task.WaitAsync(TestConstants.Timeout, Ct);
        Assert.True(LineSignature.Verify("another-secret", webhook, signature));
    }
}
