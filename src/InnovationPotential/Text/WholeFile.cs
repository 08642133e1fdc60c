using System.Text;

namespace InnovationPotential.Text;

/// <summary>Writes a text file whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a temporary file beside the target and moves it there once it is complete.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="byteOrderMark">Whether the file begins with a UTF-8 byte order mark.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is unchanged.</exception>
    public static void Write(string path, Action<TextWriter> write, bool byteOrderMark = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary, false, new UTF8Encoding(byteOrderMark, true))) write(writer);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }
}
