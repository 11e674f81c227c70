using System.Data.Common;

namespace SessionBot.Storage;

/// <summary>Tells the database's own faults from the program's.</summary>
public static class DatabaseFaults
{
    /// <summary>
    /// What the database said, however deep: EF wraps it, and where trying again may help, in an InvalidOperationException.
    /// Null when the database has no part in it.
    /// </summary>
    public static DbException? Cause(Exception exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is DbException fault)
            {
                return fault;
            }
        }

        return null;
    }
}
