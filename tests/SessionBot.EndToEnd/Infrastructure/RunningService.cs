using LineSimulator.People;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A service, the LINE platform it talks to, and its working folder.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private RunningService(WorkingFolder folder, SimulatedLine line, ServiceProcess process)
    {
        (Folder, Line, Process, Client) = (folder, line, process, new(process));
        line.Connect(process);
    }

    public WorkingFolder Folder { get; }

    public SimulatedLine Line { get; }

    public ServiceProcess Process { get; }

    public ServiceClient Client { get; }

    public ServiceDatabase Database => ServiceDatabase.Of(Folder);

    public Dictionary<string, string> Settings => ServiceSettings.For(Line);

    /// <param name="settings">Beside those of the study group.</param>
    public static async Task<RunningService> StartAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        var (folder, line) = (new WorkingFolder(), await SimulatedLine.StartAsync());
        try
        {
            var all = ServiceSettings.For(line);
            foreach (var (key, value) in settings)
            {
                all[key] = value;
            }

            return new(folder, line, await ServiceProcess.StartAsync(folder, all));
        }
        catch
        {
            await line.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Also what was answered too late comes again first: nothing is left over for what follows.</summary>
    public async Task IdleAsync()
    {
        await Line.RedeliverAsync();
        await Client.UntilIdleAsync();
    }

    /// <summary>Says it and returns the bot's answers to it.</summary>
    public async Task<string> AskAsync(SimulatedUser user, string text)
    {
        var before = Line.FromBot(user).Count;
        await Line.SayAsync(user, text);
        await IdleAsync();
        return string.Join('\n', Line.FromBot(user).Skip(before).Select(entry => entry.Text));
    }

    public async Task<SimulatedUser> MemberAsync(string name)
    {
        var user = await Line.FriendAsync(name);
        Assert.Contains("登録しました", await AskAsync(user, ServiceSettings.Region));
        return user;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
        await Line.DisposeAsync();
        Folder.Dispose();
    }
}
