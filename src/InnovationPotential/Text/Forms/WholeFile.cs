using System.Text;

namespace InnovationPotential.Text;

/// <summary>Writes a file whole or not at all: to a temporary file beside the target, which is moved there once it is complete.</summary>
internal static class WholeFile
{
    /// <summary>Writes a text file.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="byteOrderMark">Whether the file begins with a UTF-8 byte order mark.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public static void Write(string path, Action<TextWriter> write, bool byteOrderMark = false) => Replace(path, temporary =>
    {
        using var writer = new StreamWriter(temporary, false, new UTF8Encoding(byteOrderMark, true));
        write(writer);
    });

    /// <summary>Writes a file of bytes.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public static void Write(string path, byte[] bytes) => Replace(path, temporary => File.WriteAllBytes(temporary, bytes));

    /// <summary>Writes a file by a stream.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="write">Writes to the stream.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public static void WriteStream(string path, Action<Stream> write) => Replace(path, temporary =>
    {
        using var stream = File.Create(temporary);
        write(stream);
    });

    private static void Replace(string path, Action<string> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            write(temporary);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }
}
