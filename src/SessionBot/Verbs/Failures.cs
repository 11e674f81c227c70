using Microsoft.Extensions.Options;
using SessionBot.Features.Archive;
using SessionBot.Hosting;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;
using SessionBot.Minutes.Transcripts;
using SessionBot.Storage;

namespace SessionBot.Verbs;

/// <summary>Turns what people can mend into a message and exit code 2; everything else is a bug and keeps its stack trace.</summary>
internal static class Failures
{
    public const int UsersFault = 2;

    public static async Task<int> ReportAsync(TextWriter error, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OptionsValidationException exception)
        {
            await error.WriteLineAsync("SessionBot cannot start with these settings:");
            foreach (var failure in exception.Failures)
            {
                await error.WriteLineAsync($"  {failure}");
            }

            return UsersFault;
        }
        catch (Exception exception) when (exception is SessionFolderException or MinutesLayoutException or GlossaryException or MinutesPromptsException or TranscriptException or DatabaseUnusableException or UsageException or ArchiveException)
        {
            await error.WriteLineAsync(exception.Message);
            return UsersFault;
        }
        catch (InvalidOperationException exception) when (exception.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
        {
            await error.WriteLineAsync($"{exception.Message} Correct it, or leave it out.");
            return UsersFault;
        }
        catch (InvalidDataException exception) when (exception.Message.StartsWith("Failed to load configuration", StringComparison.Ordinal))
        {
            await error.WriteLineAsync($"{exception.Message} {exception.GetBaseException().Message} Correct the file.");
            return UsersFault;
        }
        catch (Exception exception) when (StartFault.Tell(exception) is not null)
        {
            await error.WriteLineAsync(StartFault.Tell(exception));
            return UsersFault;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{exception.Message} Check that it is there, and that the user who runs this may read and write it.");
            return UsersFault;
        }
    }
}

/// <summary>A verb was asked for something that is not there; the message names it and the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message);
