namespace InnovationPotential.Text;

/// <summary>
/// Writes a file whole or not at all: to a temporary file beside the target, which is moved there once it is complete. What a link leads
/// to is replaced, with the permissions it had; what is no regular file, such as a device or a pipe, is written to as it stands.
/// </summary>
internal static class WholeFile
{
    /// <summary>Writes a file of bytes.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public static void Write(string path, byte[] bytes) => WriteStream(path, stream => stream.Write(bytes));

    /// <summary>Writes a file by a stream.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="write">Writes to the stream.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public static void WriteStream(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        using (var special = OpenSpecial(full))
        {
            if (special is not null)
            {
                write(special);
                return;
            }
        }

        var link = new FileInfo(full);
        Replace(link.LinkTarget is null ? full : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName, write);
    }

    private static void Replace(string target, Action<Stream> write)
    {
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = Create(temporary, target)) write(stream);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    // As few may read the file while it is written as may read the one it replaces.
    private static FileStream Create(string temporary, string target)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(target)) return File.Create(temporary);
        var mode = File.GetUnixFileMode(target);
        var stream = new FileStream(temporary,
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = mode });
        File.SetUnixFileMode(stream.SafeFileHandle, mode);
        return stream;
    }

    // A stream to what is there and is no regular file; null where there is nothing, or a regular file that can be written to.
    private static FileStream? OpenSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path)) return null;
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            if (!IsRegular(stream)) return stream;
            stream.Dispose();
            return null;
        }
        catch (FileNotFoundException)
        {
            // A link to what is not there yet exists.
            return null;
        }
    }

    // A device such as /dev/null can be sought in, too, but has no length that could be set.
    private static bool IsRegular(FileStream stream)
    {
        if (!stream.CanSeek) return false;
        try
        {
            stream.SetLength(stream.Length);
            return true;
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }
}
