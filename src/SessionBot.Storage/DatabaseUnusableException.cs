namespace SessionBot.Storage;

/// <summary>The database cannot be opened or brought up to date; the message is for whoever operates the service.</summary>
public sealed class DatabaseUnusableException(string message, Exception? cause = null) : Exception(message, cause);
