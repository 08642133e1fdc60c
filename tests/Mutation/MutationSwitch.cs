using System.Reflection;

namespace InnovationPotential.Mutation;

/// <summary>The switch that Stryker compiled into the library: which mutant is on, and which were reached.</summary>
internal sealed class MutationSwitch
{
    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly MethodInfo _collected;
    private readonly int _token;

    /// <summary>The switch of an assembly.</summary>
    public MutationSwitch(Assembly library)
    {
        var control = library.GetTypes().Single(t => t is { Name: "MutantControl" });
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        _active = control.GetField("ActiveMutant", Any)!;
        _capture = control.GetField("CaptureCoverage", Any | BindingFlags.IgnoreCase)!;
        _collected = control.GetMethod("GetCoverageData", Any)!;
        _token = control.GetMethod("IsActive", Any)!.MetadataToken;
        IsCapturing = false;
        Active = -1;
    }

    /// <summary>The mutant that is on; -1 for none.</summary>
    public int Active
    {
        get => (int)_active.GetValue(null)!;
        set => _active.SetValue(null, value);
    }

    /// <summary>Whether what is reached is written down.</summary>
    public bool IsCapturing
    {
        set => _capture.SetValue(null, value);
    }

    /// <summary>What was reached since the last call, and what of it while a type came to be.</summary>
    public (IReadOnlyCollection<int> All, IReadOnlyCollection<int> Static) Reached()
    {
        var lists = (IList<int>[])_collected.Invoke(null, null)!;
        return ([.. lists[0].Concat(lists[1]).Distinct()], [.. lists[1].Distinct()]);
    }

    /// <summary>The mutants that compiled: those whose switch stands in the code.</summary>
    public IReadOnlySet<int> Compiled(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var call = new byte[5];
        call[0] = 0x28;
        BitConverter.TryWriteBytes(call.AsSpan(1), _token);
        var found = new HashSet<int>();
        for (var at = 5; at < bytes.Length - 5; at++)
        {
            if (!bytes.AsSpan(at, 5).SequenceEqual(call)) continue;
            if (bytes[at - 5] == 0x20) found.Add(BitConverter.ToInt32(bytes, at - 4));
            if (bytes[at - 2] == 0x1F) found.Add(bytes[at - 1]);
            if (bytes[at - 1] is >= 0x16 and <= 0x1E) found.Add(bytes[at - 1] - 0x16);
        }

        return found;
    }
}
