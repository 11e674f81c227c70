using System.CommandLine;
using SessionBot.Features.Archive;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;

namespace SessionBot.Verbs;

/// <summary>Drafts minutes from a session folder, without any bot.</summary>
internal static class DraftVerb
{
    public static Command Command()
    {
        var folder = new Argument<FileInfo>("DIR") { Description = "The session folder: session.json and a talk file; or the ZIP file of an exported session." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the minutes go.", Required = true };
        var layout = new Option<FileInfo?>("--layout") { Description = "The article's layout; the built-in one when left out." };
        var glossary = new Option<FileInfo?>("--glossary") { Description = "The group's own words; their proposals go before the built-in ones." };
        var command = new Command("draft", "Drafts minutes from a session folder.") { folder, output, layout, glossary };
        command.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, () =>
        {
            OwnOptions.Check(parsed);
            return RunAsync(
                parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(output).FullName,
                parsed.GetValue(layout)?.FullName ?? MinutesLayout.DefaultPath, parsed.GetValue(glossary)?.FullName, parsed.InvocationConfiguration.Output, ct);
        }));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string target, string layout, string? own, TextWriter output, CancellationToken ct)
    {
        using var archive = File.Exists(folder) ? await ArchiveFolder.OpenAsync(folder, ct) : null;
        var record = SessionFolder.Read(archive?.Path ?? folder);
        var shipped = Glossary.Read(Glossary.DefaultPath);
        var draft = await new ExtractiveDrafter().DraftAsync(record, MinutesLayout.Read(layout), ct) with
        {
            Glossary = own is null ? shipped : shipped.With(Glossary.Read(own)),
        };
        await OutputFolder.WriteAsync(target, () =>
        {
            MinutesFiles.Write(draft, record, target);
            return Task.FromResult(target);
        });
        await output.WriteLineAsync($"{draft.Document.Title}");
        await output.WriteLineAsync($"  {Path.Combine(target, MinutesFiles.Markdown)}");
        await output.WriteLineAsync($"  {Path.Combine(target, MinutesFiles.Html)}");
        await output.WriteLineAsync($"  {Path.Combine(target, MinutesFiles.PlainText)}");
        await output.WriteLineAsync($"  {Path.Combine(target, MinutesFiles.Json)}");
        foreach (var item in draft.Coverage.LeftOut)
        {
            await output.WriteLineAsync($"  未掲載 {item.Label}: {((LeftOut)item.Fate).Reason}");
        }

        foreach (var proposal in draft.Proposals)
        {
            await output.WriteLineAsync($"  用語 {proposal.SentenceId}: 「{proposal.Written}」は「{proposal.Proposed}」ではありませんか。{proposal.Reason}");
        }

        return 0;
    }
}
