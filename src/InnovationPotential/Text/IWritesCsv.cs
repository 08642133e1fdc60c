namespace InnovationPotential;

/// <summary>A result that writes itself as comma-separated values.</summary>
/// <remarks>Only types of this library are. <see cref="ResultWriting"/> writes them to files, streams and writers.</remarks>
public interface IWritesCsv
{
    internal void WriteTo(CsvText csv);
}
