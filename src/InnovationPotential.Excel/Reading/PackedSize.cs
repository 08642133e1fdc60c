using System.IO.Compression;

namespace InnovationPotential.Excel;

/// <summary>Holds a workbook to a size that its file allows: a small file may unpack to more than there is memory.</summary>
internal static class PackedSize
{
    private const long LeastBytes = 64L << 20;
    private const int MostPacking = 50;

    /// <summary>Looks at what the parts are unpacked.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no package, or its parts are far larger than the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to read it.</exception>
    public static void Require(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var package = new ZipArchive(file, ZipArchiveMode.Read);
        var bytes = 0d;
        foreach (var entry in package.Entries) bytes += entry.Length;
        if (bytes > Math.Max(LeastBytes, MostPacking * (double)file.Length))
            throw new InvalidDataException("its parts are far larger than a workbook of its size has them.");
    }
}
