namespace SessionBot.Features.Archive;

/// <summary>An archive cannot be restored; the message names the file, the fault and the remedy.</summary>
internal sealed class ArchiveException(string message, Exception? cause = null) : Exception(message, cause);
