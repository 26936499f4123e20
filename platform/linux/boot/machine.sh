# shellcheck shell=bash
# A PC in qemu for ../test-boot: its disk, its power switch, its keyboard, its mouse and its screen.
# Emulated, so that it runs anywhere.

: "${place:?}" "${package:?}" "${suite:?}" "${mirror:?}" # of the script that reads this
machine_files=$(dirname "${BASH_SOURCE[0]}")
base=$place/base-$suite
root=$place/root
disk=$place/disk
stick=$place/stick
# As small as the guide allows, for the emulated processor draws it.
width=800
height=1280
machine=

quietly() {
    "$@" >>"$place/log" 2>&1 || { tail -n 30 "$place/log" && return 1; }
}

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@"
}

# --- the disk ----------------------------------------------------------------------------------

# The slow part, kept for the next time: Debian without a desktop, a kernel, an initrd with no more
# than this machine needs.
make_base() {
    [ ! -d "$base" ] || return 0
    rm -rf --one-file-system "$base.new"
    quietly debootstrap --variant=minbase --include=ca-certificates,systemd,systemd-sysv,dbus,\
libpam-systemd,systemd-timesyncd,udev,kmod,procps,kbd,initramfs-tools,perl-base "$suite" "$base.new" "$mirror"
    sed -i 's/^MODULES=.*/MODULES=list/; s/^COMPRESS=.*/COMPRESS=gzip/' \
        "$base.new/etc/initramfs-tools/initramfs.conf"
    printf '%s\n' virtio_pci virtio_blk ext4 >>"$base.new/etc/initramfs-tools/modules"
    printf '#!/bin/sh\nexit 101\n' >"$base.new/usr/sbin/policy-rc.d"
    chmod +x "$base.new/usr/sbin/policy-rc.d"
    mv "$base.new" "$root"
    open_root
    quietly inside apt-get update
    quietly inside apt-get install -y --no-install-recommends linux-image-amd64
    close_root
    mv "$root" "$base"
}

open_root() {
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    mount -t proc proc "$root/proc"
}

close_root() {
    if mountpoint -q "$root/proc"; then umount "$root/proc"; fi
}

# As the technician guide says: the package, the service, nothing else.
install_kiosk() {
    rm -rf --one-file-system "$root"
    cp -a "$base" "$root"
    open_root
    cp "$package" "$root/kiosk.deb"
    quietly inside apt-get install -y --no-install-recommends /kiosk.deb
    quietly inside systemctl enable expo-kiosk
    close_root
    mkdir -p "$base/var/cache/apt/archives"
    cp -u "$root"/var/cache/apt/archives/*.deb "$base/var/cache/apt/archives/"
}

install_agent() {
    install -m 755 "$machine_files/agent" "$machine_files/touchscreen" "$root/usr/local/sbin/"
    cat >"$root/etc/systemd/system/test-agent.service" <<'UNIT'
[Service]
ExecStart=/usr/local/sbin/agent
Restart=always
[Install]
WantedBy=multi-user.target
UNIT
    quietly inside systemctl enable test-agent
    echo kiosk-under-test >"$root/etc/hostname"
    allow_for_emulation
    rm -f "$root/kiosk.deb" "$root/usr/sbin/policy-rc.d" "$root"/var/cache/apt/archives/*.deb
}

# An emulated processor is twenty times slower than the slowest real one: nothing moves by itself, a
# visitor may take long, and a frame of many seconds is no hung kiosk.
allow_for_emulation() {
    local unit
    for unit in expo-kiosk expo-kiosk-out-of-order; do
        mkdir "$root/etc/systemd/system/$unit.service.d"
        printf '[Service]\nTimeoutStartSec=300\nWatchdogSec=45\n' \
            >"$root/etc/systemd/system/$unit.service.d/emulated.conf"
    done
    sed -i 's/^#motion = .*/motion = false/' "$root/etc/expo-kiosk/kiosk.toml"
    sed -i 's/^idle = .*/idle = 1200/' "$root/srv/expo-kiosk/content/kiosk.toml"
}

# An exhibition of one slide, on a stick as they are sold: one partition, FAT.
make_stick() {
    local autumn=$place/autumn
    mkdir -p "$autumn/campaign"
    printf 'languages = ["sv", "en"]\nidle = 1200\n[look]\nmotion = false\n' >"$autumn/kiosk.toml"
    printf 'colour = "green"\n[sv]\nheadline = "Höst"\n[en]\nheadline = "Autumn"\n' \
        >"$autumn/campaign/10-autumn.toml"
    rm -f "$stick"
    truncate -s 64M "$stick"
    quietly sfdisk "$stick" <<<'start=2048, type=c'
    quietly mkfs.vfat --offset 2048 "$stick"
    quietly mcopy -s -i "$stick@@1M" "$autumn" ::
    rm -rf "$autumn"
    sed -n 's/^    \(ACTION=="add".*\)/\1/p' "$machine_files/../../README.md" \
        >"$root/etc/udev/rules.d/90-expo-stick.rules"
}

make_disk() {
    make_base
    install_kiosk
    install_agent
    make_stick
    cp "$root"/boot/vmlinuz-* "$place/kernel"
    cp "$root"/boot/initrd.img-* "$place/initrd"
    rm -f "$disk"
    truncate -s 4G "$disk"
    quietly mke2fs -q -t ext4 -d "$root" "$disk"
    rm -rf --one-file-system "$root"
}

# --- the power switch ----------------------------------------------------------------------------

# Pipes to its agent and to qemu itself, kept open at both ends.
make_pipes() {
    local pipe
    for pipe in agent qmp; do
        rm -f "$place/$pipe.in" "$place/$pipe.out"
        mkfifo "$place/$pipe.in" "$place/$pipe.out"
    done
    exec {to_agent}<>"$place/agent.in" {from_agent}<>"$place/agent.out" \
        {to_qmp}<>"$place/qmp.in" {from_qmp}<>"$place/qmp.out"
}

# What the machine has written is in this computer's memory and outlives qemu, so that its disk need
# not be waited for; what it has not written is lost with it, as with a plug that is pulled.
power_on() {
    make_pipes
    qemu-system-x86_64 -accel tcg,thread=multi -cpu max -smp 2 -m 2048 -nodefaults -display none \
        -drive "file=$disk,format=raw,if=virtio,cache=unsafe" \
        -kernel "$place/kernel" -initrd "$place/initrd" \
        -append "root=/dev/vda rw console=ttyS0 console=tty0 mitigations=off" \
        -device "VGA,edid=on,xres=$width,yres=$height" \
        -device qemu-xhci -device usb-kbd -device usb-tablet -device virtio-rng-pci \
        -device virtio-serial-pci -chardev "pipe,id=agent,path=$place/agent" \
        -device virtserialport,chardev=agent,name=kiosk-test \
        -drive "if=none,id=stick,file=$stick,format=raw,cache=unsafe" \
        -serial "file:$place/console.log" -qmp "pipe:$place/qmp" >>"$place/log" 2>&1 &
    machine=$!
    echo '{"execute":"qmp_capabilities"}' >&"$to_qmp"
    local line
    while read -r -t 60 line <&"$from_qmp"; do
        case $line in *'"return"'*) return ;; esac
    done
    echo "qemu does not start; see $place/log" && return 1
}

# No shutdown: the plug is pulled.
power_cut() {
    [ -n "$machine" ] || return 0
    kill -9 "$machine"
    wait "$machine" 2>/dev/null || true # which would tell that it was killed
    machine=
    exec {to_agent}>&- {from_agent}>&- {to_qmp}>&- {from_qmp}>&-
}

# --- its inside ----------------------------------------------------------------------------------

# guest COMMAND: what it prints as root in there, and its exit code.
guest() {
    local asked=$BASHPID-$EPOCHREALTIME number code text
    echo "$asked $(base64 -w0 <<<"$1")" >&"$to_agent"
    while read -r -t "${patience:-150}" number code text <&"$from_agent"; do
        [ "$number" = "$asked" ] || continue
        printf %s "$(base64 -d <<<"$text")"
        return "$code"
    done
    return 124
}

# wait_until SECONDS COMMAND…: polls.
wait_until() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 1
    done
}

# --- its keyboard, its mouse, its screen ---------------------------------------------------------

# qmp COMMAND ARGUMENTS: JSON.
qmp() {
    local answer
    printf '{"execute":"%s","arguments":%s}\n' "$1" "$2" >&"$to_qmp"
    while read -r -t 60 answer <&"$from_qmp"; do
        case $answer in
            *'"return"'*) return 0 ;;
            *'"error"'*) echo "$answer" && return 1 ;;
        esac
    done
    return 1
}

# keys ctrl-alt-f1 …: chords, one after another, by qemu's names of keys.
keys() {
    local chord
    for chord in "$@"; do
        qmp send-key "{\"hold-time\":150,\"keys\":[$(
            sed 's/\([^-]*\)-*/{"type":"qcode","data":"\1"},/g; s/,$//' <<<"$chord"
        )]}"
        sleep 0.4
    done
}

# mouse X Y DOWN: of 32767; true or false.
mouse() {
    qmp input-send-event "{\"events\":[
        {\"type\":\"abs\",\"data\":{\"axis\":\"x\",\"value\":$1}},
        {\"type\":\"abs\",\"data\":{\"axis\":\"y\",\"value\":$2}},
        {\"type\":\"btn\",\"data\":{\"button\":\"left\",\"down\":$3}}]}"
    sleep 0.2
}

# mouse_tap X Y
mouse_tap() {
    mouse "$1" "$2" true
    mouse "$1" "$2" false
}

# --- its USB socket ------------------------------------------------------------------------------

plug_in_stick() { qmp device_add '{"driver":"usb-storage","id":"plugged","drive":"stick"}'; }

pull_out_stick() { qmp device_del '{"id":"plugged"}'; }

# picture NAME: of what is on its screen.
picture() {
    qmp screendump "{\"filename\":\"$place/$1.png\",\"format\":\"png\"}"
}

# colours: how many are on its screen; a console has a few.
colours() {
    qmp screendump "{\"filename\":\"$place/colours.ppm\"}"
    tail -c +17 "$place/colours.ppm" | od -An -v -tx1 -w3 | sort -u | wc -l
}
